package dev.baton.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the file holds at a moment is what a kill at that moment leaves. */
class CheckpointsTest {

    @TempDir
    Path folder;

    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(url("live"), true));
        jdbc.execute("create table note (text varchar(20))");
        jdbc.execute("checkpoint");
    }

    @Test
    void aCommitAloneDoesNotSurviveAKill() throws IOException {
        jdbc.update("insert into note values ('committed')");

        assertThat(notesAfterAKill()).isZero();
    }

    @Test
    void aCommitAndACheckpointDo() throws IOException {
        jdbc.update("insert into note values ('committed')");
        new Checkpoints(jdbc).run();

        assertThat(notesAfterAKill()).isOne();
    }

    @Test
    void everyCheckpointServesWhatCameSinceTheLast() throws IOException {
        var checkpoints = new Checkpoints(jdbc);
        checkpoints.run();
        jdbc.update("insert into note values ('committed')");
        checkpoints.run();

        assertThat(notesAfterAKill()).isOne();
    }

    private int notesAfterAKill() throws IOException {
        Files.copy(folder.resolve("live.mv.db"), folder.resolve("left.mv.db"));
        return new JdbcTemplate(new DriverManagerDataSource(url("left")))
                .queryForObject("select count(*) from note", Integer.class);
    }

    private String url(String name) {
        return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=600000";
    }
}
