package dev.baton.lead;

import dev.baton.assignment.OpenWork;
import dev.baton.assignment.Work;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house needs to know about leads. */
@Configuration(proxyBeanMethods = false)
class LeadConfig {

    @Bean
    OpenWork openLeads() {
        EnumSet<LeadStatus> open = EnumSet.allOf(LeadStatus.class);
        open.removeIf(LeadStatus::over);
        return OpenWork.of(Work.LEAD, "crm_lead", "lead_load", open, "weight");
    }
}
