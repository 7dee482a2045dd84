package dev.baton.mail;

/** What stands under a mail of ours. */
public final class Signatures {

    private final OurMailboxes mailboxes;

    Signatures(OurMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /**
     * @param mailbox  the address of ours that the mail leaves from
     * @param language of the mail, two letters; null or empty when nobody knows
     * @return plain text of one or more lines; empty when the mailbox has no signature
     */
    public String of(String mailbox, String language) {
        return mailboxes.at(mailbox).map(one -> one.signatures().in(language, one.language())).orElse("");
    }

    /** A plain text with the signature under it, below the line that mail programs know it by (RFC 3676, 4.3). */
    public String under(String text, String mailbox, String language) {
        String signature = of(mailbox, language);
        return signature.isEmpty() ? text : text.stripTrailing() + "\n\n-- \n" + signature + "\n";
    }

    /** The same for HTML; null stays null. */
    public String underHtml(String html, String mailbox, String language) {
        String signature = of(mailbox, language);
        return html == null || signature.isEmpty() ? html
                : html + "<p dir=\"auto\">-- <br>" + escaped(signature).replace("\n", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
