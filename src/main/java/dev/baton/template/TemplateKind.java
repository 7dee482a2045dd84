package dev.baton.template;

/** Who uses a template: a machine that answers, an agent who writes, or a campaign. */
public enum TemplateKind {
    AUTOMATIC, ANSWER, CAMPAIGN
}
