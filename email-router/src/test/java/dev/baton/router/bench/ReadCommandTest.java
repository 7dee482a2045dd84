package dev.baton.router.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.router.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code read FILE...} prints is a contract: scripts of support people read it. */
class ReadCommandTest {

    private static final String PERSON = """
            From: Ana Pop <ana@example.ro>
            To: support@baton.example, Dan <dan@baton.example>
            Cc: ion@example.ro
            Reply-To: Ana <ana@home.example>
            Subject: =?utf-8?Q?Imprimant=C4=83?=
            Message-ID: <m1@example.ro>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>The printer is broken.</p><script>alert(1)</script>
            --b
            Content-Type: text/plain; name=a.txt
            Content-Disposition: attachment

            abc
            """;
    private static final String BOUNCE = """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example.ro
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary=d

            --d
            Content-Type: text/plain

            Failed.
            --d
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.ro

            Final-Recipient: rfc822; gone@example.ro
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 User unknown

            --d
            Content-Type: text/rfc822-headers

            Message-ID: <ours@baton.example>
            --d--
            """;

    @TempDir
    Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final ReadCommand command = new ReadCommand(utf8(out), utf8(errors));

    @BeforeEach
    void mailsInFolders() throws IOException {
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("a.eml"), PERSON);
        Files.writeString(folder.resolve("inner/bounce"), BOUNCE);
    }

    @Test
    void printsOneLineAMailOfAFolderAndAllBelowIt() {
        assertThat(command.read(List.of(folder.toString()))).isZero();

        assertThat(lines()).extracting(line -> line.get("file").asString())
                .containsExactly(folder.resolve("a.eml").toString(), folder.resolve("inner/bounce").toString());
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void printsAllFieldsOfAMailAndNoOthers() {
        var file = folder.resolve("a.eml").toString();

        command.read(List.of(file));

        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("""
                {"file":"%s","from":{"email":"ana@example.ro","name":"Ana Pop"},\
                "to":[{"email":"support@baton.example","name":""},{"email":"dan@baton.example","name":"Dan"}],\
                "cc":[{"email":"ion@example.ro","name":""}],"replyTo":[{"email":"ana@home.example","name":"Ana"}],\
                "subject":"Imprimantă","messageId":"m1@example.ro","language":"en",\
                "text":"The printer is broken.","newText":"The printer is broken.",\
                "html":"<p>The printer is broken.</p>",\
                "attachments":[{"name":"a.txt","type":"text/plain","size":4,\
                "sha256":"edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb","inline":false}],\
                "defects":["UNCLOSED_MULTIPART"],"verdict":{"kind":"person","reason":"No sign of a machine"}}"""
                .formatted(file));
    }

    @Test
    void tellsOfABounceWhomItDidNotReachAndWhy() {
        command.read(List.of(folder.resolve("inner").toString()));

        assertThat(lines().getFirst().get("verdict")).hasToString("""
                {"kind":"bounce","reason":"Not delivered to gone@example.ro (5.1.1): userunknown",\
                "originalMessageId":"ours@baton.example","bounces":[{"recipient":"gone@example.ro","status":"5.1.1",\
                "replyCode":"550","hard":true,"reason":"userunknown"}]}""");
    }

    @Test
    void namesNoSenderWhereThereIsNone() throws IOException {
        Files.writeString(folder.resolve("inner/bounce"), "Subject: Hello\n\nText\n");

        command.read(List.of(folder.resolve("inner/bounce").toString()));

        assertThat(lines().getFirst().get("from").isNull()).isTrue();
        assertThat(lines().getFirst().get("verdict").get("kind").asString()).isEqualTo("unreadable");
    }

    @Test
    void saysWhatItCannotOpenAndReadsTheRest() throws IOException {
        Files.createSymbolicLink(folder.resolve("B-dangling"), folder.resolve("gone"));

        var exit = command.read(List.of(folder.resolve("missing").toString(), folder.toString()));

        assertThat(exit).isEqualTo(1);
        assertThat(lines()).hasSize(2);
        assertThat(errors.toString()).contains("missing").contains("B-dangling").hasLineCount(2);
    }

    /** A Java of its own, with less memory than the first mail takes. */
    @Test
    @Timeout(60)
    void survivesAMailThatTheMemoryCannotHoldAndReadsTheNext() throws Exception {
        var large = folder.resolve("0-large.eml");
        Files.writeString(large, PERSON + "\n--b\nContent-Type: application/pdf; name=b.pdf\nContent-Transfer-Encoding: base64\n\n"
                + ("QUJD".repeat(19) + "\n").repeat(450_000));
        var java = ProcessHandle.current().info().command().orElseThrow();
        var started = new ProcessBuilder(java, "-Xmx80m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Router.class.getName(), "read", folder.toString())
                .redirectError(folder.resolve("inner/errors").toFile()).start();
        out.writeBytes(started.getInputStream().readAllBytes());

        assertThat(started.waitFor()).as(() -> read(folder.resolve("inner/errors"))).isZero();
        assertThat(lines()).extracting(line -> line.get("file").asString())
                .startsWith(large.toString(), folder.resolve("a.eml").toString());
        var line = lines().getFirst();
        assertThat(line.get("defects")).extracting(JsonNode::asString).contains("OUT_OF_MEMORY");
        assertThat(line.get("from").get("email").asString()).isEqualTo("ana@example.ro");
        assertThat(line.get("text").asString()).isEqualTo("The printer is broken.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
