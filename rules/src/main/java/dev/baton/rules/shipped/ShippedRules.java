package dev.baton.rules.shipped;

import dev.baton.rules.Decision;
import dev.baton.rules.RuleFiles;
import dev.baton.rules.Rulesets;
import dev.baton.rules.campaign.CampaignEligibility;
import dev.baton.rules.lead.LeadAssignment;
import dev.baton.rules.lead.LeadDuplicates;
import dev.baton.rules.lead.LeadFollowUp;
import dev.baton.rules.lead.LeadScoring;
import dev.baton.rules.mail.EmailRouting;
import dev.baton.rules.mail.ReplyRouting;
import dev.baton.rules.sales.ApprovalPolicy;
import dev.baton.rules.service.CaseAssignment;
import dev.baton.rules.service.CaseEscalation;
import dev.baton.rules.service.CaseTargets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The decisions that Baton takes, and the rule files that it brings for them. */
public final class ShippedRules {

    /** Languages besides English in which the shipped rules give their reasons. */
    public static final List<String> LANGUAGES = List.of("fa", "ro", "ru");

    public static final List<Decision<?, ?>> DECISIONS = List.of(EmailRouting.DECISION, ReplyRouting.DECISION,
            LeadDuplicates.DECISION, LeadScoring.DECISION, LeadAssignment.DECISION, LeadFollowUp.DECISION, CaseTargets.DECISION,
            CaseAssignment.DECISION, CaseEscalation.DECISION, ApprovalPolicy.DECISION, CampaignEligibility.DECISION);

    private ShippedRules() {
    }

    /** All shipped rules, live. Takes some seconds in a cold JVM. */
    public static Rulesets rulesets() {
        Rulesets rulesets = new Rulesets();
        DECISIONS.forEach(decision -> rulesets.activate(decision, files(decision)));
        return rulesets;
    }

    /** The decision of this key, such as {@code lead-scoring}. */
    public static Decision<?, ?> decision(String key) {
        return DECISIONS.stream().filter(decision -> decision.key().equals(key)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no decision " + key));
    }

    /** The files of this decision as the module ships them. */
    public static RuleFiles files(Decision<?, ?> decision) {
        SortedMap<String, String> contents = new TreeMap<>();
        List.of(".drl", ".drl.csv", ".examples.csv").forEach(ending -> read(decision.key() + ending, contents));
        LANGUAGES.forEach(language -> read(decision.key() + "_" + language + ".properties", contents));
        return new RuleFiles(contents);
    }

    /** Names are asked for one by one: a class path, unlike a folder, cannot be listed. */
    private static void read(String name, SortedMap<String, String> contents) {
        try (InputStream file = ShippedRules.class.getResourceAsStream("/rules/" + name)) {
            if (file != null) {
                contents.put(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
