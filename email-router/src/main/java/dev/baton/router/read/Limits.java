package dev.baton.router.read;

/**
 * How much of a mail is read. Beyond a limit the mail is read as far as the limit and says so with a {@link Defect};
 * jakarta.mail has none of these, and a mail of 97 KB with 10,000 parts cost it 318 MB.
 *
 * @param bytes       of the whole mail
 * @param headers     fields of one header block
 * @param headerBytes of one field, folded lines included
 * @param parts       of all levels together
 * @param nesting     of multiparts and attached messages
 * @param addresses   of one header
 * @param text        characters of text, and of HTML before it is sanitised
 * @param links       that stay links in the HTML; the others are shown as text
 * @param millis      after which no further part is begun, and what is left out is said
 */
public record Limits(int bytes, int headers, int headerBytes, int parts, int nesting, int addresses, int text,
        int links, int millis) {

    public static final Limits DEFAULT = 
            new Limits(50_000_000, 1_000, 64_000, 500, 20, 500, 1_000_000, 1_000, 10_000);
}
