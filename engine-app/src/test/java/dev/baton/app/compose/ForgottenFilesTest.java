package dev.baton.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.audit.Audit;
import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.id.Tsids;
import dev.baton.mail.Drafts;
import dev.baton.mail.Enclosure;
import dev.baton.mail.Letter;
import dev.baton.mail.MailAddress;
import dev.baton.mail.Outbox;
import dev.baton.mail.Tokens;
import dev.baton.mail.Uploads;
import dev.baton.mail.Uploads.Upload;
import dev.baton.team.PersonId;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import dev.baton.unit.Wakeup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded a week ago and never sent. */
class ForgottenFilesTest {

    private static final PersonId BOB = new PersonId(7);
    private static final Ref CASE = new Ref("case", 1);
    private static final Clock NOW = Clock.tickMillis(ZoneOffset.UTC);
    private static final Clock THEN = Clock.offset(NOW, Duration.ofDays(-8));

    @TempDir
    private Path folder;
    private final Tsids ids = new Tsids(1);
    private JdbcTemplate jdbc;
    private UnitOfWork units;
    private FileStore files;
    private Audit audit;
    private Uploads uploads;
    private Drafts drafts;
    private ForgottenFiles forgotten;

    @BeforeEach
    void setUp() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        units = new UnitOfWork(new DataSourceTransactionManager(database), List.of());
        files = new FileStore(folder);
        audit = new Audit(jdbc, JsonMapper.builder().build(), ids, NOW);
        uploads = new Uploads(JdbcClient.create(jdbc), ids, THEN);
        drafts = new Drafts(JdbcClient.create(jdbc), ids, NOW);
        forgotten = new ForgottenFiles(uploads, files, audit, units, NOW, Duration.ofDays(7));
    }

    @Test
    void whatNobodySentIsForgottenWithItsBytesAndTheAuditSaysSo() throws IOException {
        Upload old = upload("old", uploads);
        Upload young = upload("young", new Uploads(JdbcClient.create(jdbc), ids, NOW));

        assertThat(forgotten.forget()).isOne();

        assertThat(files.has(old.file().hash())).isFalse();
        assertThat(files.has(young.file().hash())).isTrue();
        assertThat(uploads.of(BOB, List.of(old.id(), young.id()))).containsExactly(young);
        assertThat(audit.of(Ref.to("upload", old.id()))).singleElement()
                .satisfies(entry -> assertThat(entry.changes().get("name").before()).isEqualTo("old.pdf"));
        assertThat(forgotten.forget()).as("nothing is left to do").isZero();
    }

    @Test
    void whatADraftNamesStaysWhetherItIsOpenOrWaitsForItsTime() throws IOException {
        Upload open = upload("open", uploads);
        Upload waiting = upload("waiting", uploads);
        drafts.save(drafts.fresh(), 0, BOB, CASE, Map.of("text", "See there", "files", "12 " + open.id()), false);
        drafts.schedule(drafts.fresh(), BOB, CASE, Map.of("text", "Later", "files", waiting.id().toString()), NOW.instant());

        assertThat(forgotten.forget()).isZero();

        assertThat(files.has(open.file().hash())).isTrue();
        assertThat(files.has(waiting.file().hash())).isTrue();
    }

    @Test
    void bytesThatAnythingElseHasStay() throws IOException {
        Upload sent = upload("sent", uploads);
        Upload twice = upload("twice", uploads);
        upload("twice", new Uploads(JdbcClient.create(jdbc), ids, NOW));
        aged(twice);
        Upload mail = upload("mail", uploads);
        jdbc.update("insert into mailbox (id, address) values (1, 'us@baton.example')");
        jdbc.update("insert into mail_message (id, content_hash, raw_hash, message_id, size, mailbox_id, stored_at, state, attempts, next_at)"
                + " values (1, 'c', ?, 'm', 1, 1, now(), 'DONE', 0, now())", mail.file().hash());
        var outbox = new Outbox(jdbc, ids, NOW, new Tokens("s"), new Wakeup());
        units.run(Actor.system("test"), null, () -> outbox.queue(Letter.to(MailAddress.of("ana@example.ro"), CASE, "answer")
                .from(MailAddress.of("us@baton.example")).saying("x", "y").enclosing(List.of(sent.file()))));

        assertThat(forgotten.forget()).isEqualTo(3);

        assertThat(List.of(sent, twice, mail)).allMatch(upload -> files.has(upload.file().hash()));
    }

    @Test
    void bytesThatSomebodyUploadsAgainInThisMomentStay() throws IOException {
        Upload old = upload("old", uploads);
        files.put(content("old")); // its row comes with the next commit

        assertThat(forgotten.forget()).isOne();

        assertThat(files.has(old.file().hash())).isTrue();
    }

    @Test
    void aDayForgetsNoMoreThanItCan() throws IOException {
        for (int i = 0; i < 250; i++) {
            upload("file " + i, uploads);
        }

        assertThat(forgotten.forget()).isEqualTo(250);
    }

    private Upload upload(String name, Uploads by) throws IOException {
        byte[] bytes = content(name);
        Upload upload = by.keep(new Enclosure(name + ".pdf", "application/pdf", bytes.length, files.put(bytes)), BOB);
        aged(upload);
        return upload;
    }

    /** Its bytes lie there for eight days. */
    private void aged(Upload upload) throws IOException {
        String hash = upload.file().hash();
        Files.setLastModifiedTime(folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash),
                FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    }

    private static byte[] content(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
