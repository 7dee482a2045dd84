package dev.baton.app.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo company wants to know beyond what every company does: a lead's budget and trade, a lamp's serial number. */
@Component
@Profile("demo")
@Order(15)
class DemoFields implements ApplicationRunner {

    private final JdbcClient jdbc;

    DemoFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        add("lead", "budget", "number", "Budget in EUR", null);
        add("lead", "trade", "choice", "Trade", "hotel, office, retail, industry");
        add("case", "serialNumber", "text", "Serial number of the lamp", null);
    }

    private void add(String recordType, String name, String type, String label, String choices) {
        jdbc.sql("insert ignore into custom_field (record_type, name, type, label, choices) values (?, ?, ?, ?, ?)")
                .params(recordType, name, type, label, choices).update();
    }
}
