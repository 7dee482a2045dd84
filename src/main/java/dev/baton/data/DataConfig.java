package dev.baton.data;

import dev.baton.account.Consents;
import dev.baton.activity.Activities;
import dev.baton.audit.Audit;
import dev.baton.audit.AuditTrail;
import dev.baton.decision.DecisionLog;
import dev.baton.event.DomainEvents;
import dev.baton.id.Id;
import dev.baton.id.Tsids;
import dev.baton.node.Node;
import dev.baton.node.NodeLease;
import dev.baton.node.Numbers;
import dev.baton.team.Viewers;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The data layer as beans. Domain classes know nothing of it. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "dev.baton")
public class DataConfig {

    /** For JSON in columns. It is not a bean: what the API says outside may change, what is stored stays readable. */
    private static final JsonMapper STORED = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Id.class, new ToStringSerializer(Id.class))).build();

    /** Real time in whole milliseconds, which is what the database keeps. The demo profile has one that can be moved. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions, ObjectProvider<LostRace> races, JdbcTemplate jdbc,
            @Value("${spring.datasource.url:}") String database) {
        List<Predicate<Throwable>> all = races.orderedStream().map(race -> (Predicate<Throwable>) race::recognises).toList();
        return database.startsWith("jdbc:h2:file:") ? new UnitOfWork(transactions, all, new Checkpoints(jdbc))
                : new UnitOfWork(transactions, all);
    }

    @Bean
    NodeLease nodeLease(JdbcClient jdbc) {
        return new NodeLease(jdbc, Clock.systemUTC());
    }

    /** The schema must be there before the first id: engine-app migrates, a router alone waits for it. */
    @Bean
    @DependsOn("schema")
    Node node(NodeLease lease) {
        return lease.take();
    }

    @Bean
    NodeKeeper nodeKeeper(NodeLease lease, Node node) {
        return new NodeKeeper(lease, node);
    }

    @Bean
    Tsids tsids(Node node) {
        return new Tsids(node.number());
    }

    @Bean
    Numbers numbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Numbers(jdbc, transactions);
    }

    @Bean
    Audit audit(JdbcTemplate jdbc, Tsids ids, Clock clock) {
        return new Audit(jdbc, STORED, ids, clock);
    }

    @Bean
    AuditTrail auditTrail(ObjectProvider<Audit> audit, ObjectProvider<JdbcAggregateOperations> records) {
        return new AuditTrail(audit, records);
    }

    @Bean
    Activities activities(JdbcTemplate jdbc, Tsids ids, Clock clock) {
        return new Activities(jdbc, ids, clock);
    }

    @Bean
    DomainEvents domainEvents(JdbcTemplate jdbc, Tsids ids, Clock clock) {
        return new DomainEvents(jdbc, STORED, ids, clock);
    }

    @Bean
    DecisionLog decisionLog(JdbcTemplate jdbc, Tsids ids, Clock clock) {
        return new DecisionLog(jdbc, STORED, ids, clock);
    }

    @Bean
    Consents consents(JdbcClient jdbc, Tsids ids, Clock clock, Activities activities, DomainEvents events,
                      ApplicationEventPublisher listeners) {
        return new Consents(jdbc, ids, clock, activities, events, listeners);
    }

    @Bean
    Viewers viewers(JdbcClient jdbc) {
        return new Viewers(jdbc);
    }
}
