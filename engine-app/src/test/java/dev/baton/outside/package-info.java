/**
 * Baton seen from outside: started as a user would, in a process of its own with ports and data of its own, driven over
 * SMTP and the API only, killed without a warning. The mail server runs in a further process and outlives it; outgoing
 * mail goes to a sink that acknowledges at once. An IMAP server of this package carries what GreenMail cannot, and keeps
 * whoever is to be killed where we know that he stands. No Spring here.
 *
 * <p>{@link dev.baton.outside.CrashDrill} and the bench are built of these.
 */
package dev.baton.outside;
