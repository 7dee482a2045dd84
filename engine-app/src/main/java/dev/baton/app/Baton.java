package dev.baton.app;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Baton. */
@EnableScheduling
@SpringBootApplication(scanBasePackages = "dev.baton")
public class Baton {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Baton.class, args);
    }
}
