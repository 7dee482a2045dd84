package dev.baton.app.decision;

import dev.baton.rules.RuleTexts;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decisions as beans. What is live in them is {@link LiveRules}' business. */
@Configuration(proxyBeanMethods = false)
class RulesConfig {

    @Bean(destroyMethod = "close")
    Rulesets rulesets() {
        return new Rulesets();
    }

    /** Compiled while the other core makes the engine: a second of every start. */
    @Bean(bootstrap = Bean.Bootstrap.BACKGROUND)
    LiveRules liveRules(RulesetVersions versions, Rulesets rulesets) {
        return new LiveRules(versions, rulesets);
    }

    @Bean
    RuleTexts ruleTexts(Rulesets rulesets) {
        return new RuleTexts(rulesets);
    }

    @Bean
    EmailRouting emailRouting(Rulesets rulesets) {
        return new EmailRouting(rulesets);
    }

    @Bean
    ReplyRouting replyRouting(Rulesets rulesets) {
        return new ReplyRouting(rulesets);
    }

    @Bean
    LeadDuplicates leadDuplicates(Rulesets rulesets) {
        return new LeadDuplicates(rulesets);
    }

    @Bean
    LeadScoring leadScoring(Rulesets rulesets) {
        return new LeadScoring(rulesets);
    }

    @Bean
    LeadAssignment leadAssignment(Rulesets rulesets) {
        return new LeadAssignment(rulesets);
    }

    @Bean
    LeadFollowUp leadFollowUp(Rulesets rulesets) {
        return new LeadFollowUp(rulesets);
    }

    @Bean
    CaseTargets caseTargets(Rulesets rulesets) {
        return new CaseTargets(rulesets);
    }

    @Bean
    CaseAssignment caseAssignment(Rulesets rulesets) {
        return new CaseAssignment(rulesets);
    }

    @Bean
    CaseEscalation caseEscalation(Rulesets rulesets) {
        return new CaseEscalation(rulesets);
    }

    @Bean
    ApprovalPolicy approvalPolicy(Rulesets rulesets) {
        return new ApprovalPolicy(rulesets);
    }

    @Bean
    CampaignEligibility campaignEligibility(Rulesets rulesets) {
        return new CampaignEligibility(rulesets);
    }
}
