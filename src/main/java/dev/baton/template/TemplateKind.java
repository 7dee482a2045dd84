package dev.baton.template;

/** Who uses a template: a machine that answers, an agent who writes, a campaign, or a page that has something to be confirmed. */
public enum TemplateKind {
    AUTOMATIC, ANSWER, CAMPAIGN, SERVICE;

    public boolean aboutACase() {
        return this == AUTOMATIC || this == ANSWER;
    }
}
