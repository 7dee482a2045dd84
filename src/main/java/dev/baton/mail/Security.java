package dev.baton.mail;

/** How we speak with a mail server; {@code NONE} is for one on the same machine. */
public enum Security { NONE, STARTTLS, TLS }
