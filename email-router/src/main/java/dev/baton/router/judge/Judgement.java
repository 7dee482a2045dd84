package dev.baton.router.judge;

/** The two answers about a mail: what kind it is, and about which of our records. */
public record Judgement(Verdict verdict, About about) {}
