package dev.baton.app.merging;

/**
 * Somebody of ours whom a lead may be, as pages and the API tell it.
 *
 * @param record  {@code type:id} of a lead, a contact or an account
 * @param detail  what else tells them from others, such as an address; null for nothing
 * @param certain whether the rules are sure
 * @param reason  the rule, in the reader's language
 * @param href    where its page is; null where it has none
 */
record Alike(String record, String name, String detail, boolean certain, String reason, String href) {

    public String type() {
        return record.substring(0, record.indexOf(':'));
    }

    public String id() {
        return record.substring(record.indexOf(':') + 1);
    }
}
