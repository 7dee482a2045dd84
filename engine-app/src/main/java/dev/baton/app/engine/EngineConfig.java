package dev.baton.app.engine;

import dev.baton.id.Tsids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** The process engine, in the application's transactions and on its data source. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfig {

    @Bean
    static StepBeans stepBeans(ConfigurableListableBeanFactory beans) {
        return new StepBeans(beans);
    }

    @Bean
    ModelLanguage modelLanguage(StepBeans steps, EngineSettings settings) {
        return new ModelLanguage(steps::names, settings.fastestRepeat());
    }

    @Bean
    EngineRaces engineRaces() {
        return new EngineRaces();
    }

    @Bean
    DefaultJobExecutor jobExecutor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(20);
        executor.setQueueSize(40);
        executor.setCorePoolSize(6);
        executor.setMaxPoolSize(10);
        // New work wakes the executor after its commit; the wait is for timers and for jobs of other nodes.
        executor.setWaitTimeInMillis(250);
        executor.setMaxWait(2_000);
        // Two nodes that reach for the same jobs step back from each other.
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(400);
        // A node that died keeps its jobs so long; steps are short.
        executor.setLockTimeInMillis(60_000);
        return executor;
    }

    @Bean
    HouseEngine engineConfiguration(DataSource dataSource, PlatformTransactionManager transactions,
            DefaultJobExecutor jobExecutor, StepBeans steps, ModelLanguage language, EngineRaces races,
            EngineSettings settings, Clock clock, Tsids ids, JdbcClient jdbc, ObjectProvider<TaskFollower> followers) {
        HouseEngine engine = new HouseEngine();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(() -> Long.toString(ids.next()));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineClock(clock)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineClock(clock)));

        Supplier<TaskFollower> follower = SingletonSupplier.of(() -> followers.getIfAvailable(() -> TaskFollower.NOBODY));
        Watches watches = new Watches(new LinkWriter(jdbc, ids, clock), follower);
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(watches))); // the engine adds its own
        engine.setCustomIncidentHandlers(List.of(new FailureWatch(follower)));

        new EngineLimits(steps, language).apply(engine);
        new EngineHabits(settings, races).apply(engine);
        engine.setJobExecutor(jobExecutor);
        return engine;
    }

    @Bean
    @DependsOn("schema")
    ProcessEngineFactoryBean processEngine(HouseEngine configuration) {
        ProcessEngineFactoryBean engine = new ProcessEngineFactoryBean();
        engine.setProcessEngineConfiguration(configuration);
        return engine;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    FormService formService(ProcessEngine engine) {
        return engine.getFormService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    ProcessLinks processLinks(JdbcClient jdbc, RuntimeService runtime, HouseEngine engine) {
        return new ProcessLinks(jdbc, runtime, engine.getCommandExecutorTxRequired());
    }

    @Bean
    Conversations conversations(RepositoryService repository, RuntimeService runtime, TaskService tasks, JdbcClient jdbc) {
        return new Conversations(repository, runtime, tasks, jdbc);
    }

    @Bean
    DueWork dueWork(ManagementService management, DefaultJobExecutor jobExecutor) {
        return new DueWork(management, jobExecutor);
    }

    @Bean
    JobStart jobStart(DefaultJobExecutor jobExecutor, EngineSettings settings) {
        return new JobStart(jobExecutor, settings);
    }

    @Bean
    ModelDeployment modelDeployment(RepositoryService repository, JdbcClient jdbc, ModelLanguage language,
            PlatformTransactionManager transactions) {
        return new ModelDeployment(repository, jdbc, language, transactions);
    }
}
