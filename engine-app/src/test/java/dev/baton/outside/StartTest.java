package dev.baton.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer meets first: Baton starts, remembers, and says in a sentence why it cannot. */
@BesideOthers
class StartTest {

    @TempDir
    Path folder;

    @Test
    void startsInAnEmptyFolderAndRemembersAfterAKill() throws IOException {
        try (Surroundings around = around()) {
            try (RunningBaton baton = around.startBaton()) {
                assertThat(baton.as("alice").get("/cases").path("items")).isEmpty();
            }
            try (RunningBaton again = around.startBaton()) {
                assertThat(again.as("alice").get("/cases").path("items")).isEmpty();
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (Surroundings around = around();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> around.startBaton(Map.of("SERVER_PORT", String.valueOf(taken.getLocalPort()))))
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken by another program.");
        }
    }

    @Test
    void saysThatAnotherBatonHasTheDatabase() throws IOException {
        try (Surroundings around = around(); RunningBaton first = around.startBaton()) {
            assertThatThrownBy(around::startBaton).hasMessageContaining("in use by another Baton.");
        }
    }

    @Test
    void saysWhatProductionLacks() throws IOException {
        try (Surroundings around = around()) {
            assertThatThrownBy(() -> around.startBaton(Map.of("SPRING_PROFILES_ACTIVE", "mysql")))
                    .hasMessageContaining("settings that are missing: BATON_DB_URL");
        }
    }

    private Surroundings around() {
        return new Surroundings(folder, Map.of(), Surroundings.SHORT_LIFE);
    }
}
