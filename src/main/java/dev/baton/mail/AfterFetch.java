package dev.baton.mail;

/** What happens on the server to a mail that is stored with us; {@code FLAG} marks it as seen and leaves it where it is. */
public enum AfterFetch { FLAG, MOVE, DELETE }
