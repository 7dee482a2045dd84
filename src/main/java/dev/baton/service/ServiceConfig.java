package dev.baton.service;

import dev.baton.assignment.OpenWork;
import dev.baton.assignment.Work;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house needs to know about cases. */
@Configuration(proxyBeanMethods = false)
class ServiceConfig {

    @Bean
    OpenWork openCases() {
        EnumSet<CaseStatus> open = EnumSet.allOf(CaseStatus.class);
        open.removeIf(CaseStatus::over);
        return OpenWork.of(Work.CASE, "crm_case", "case_load", open, "weight");
    }
}
