package dev.baton.router.bench;

import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.MailReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bench of support people: {@code read FILE...} prints what the router reads in each mail and how it judges it, one
 * JSON line a mail. A folder is walked. Needs neither Spring nor a database.
 */
public final class ReadCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MailReader reader = new MailReader();
    private final Judge judge = new Judge(Knowledge.NONE);
    private final PrintStream out;

    ReadCommand(PrintStream out) {
        this.out = out;
    }

    /** Exit code: 0, or 1 when a file could not be opened. */
    public static int run(List<String> files) {
        return new ReadCommand(new PrintStream(System.out, false, StandardCharsets.UTF_8)).read(files);
    }

    int read(List<String> names) {
        var unreadable = 0;
        for (var name : names) {
            try (var files = Files.walk(Path.of(name))) {
                for (var file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    print(file);
                }
            } catch (IOException missing) {
                System.err.println("Cannot open " + name + ": " + missing.getMessage());
                unreadable++;
            }
        }
        out.flush();
        return unreadable == 0 ? 0 : 1;
    }

    private void print(Path file) throws IOException {
        var mail = reader.read(Files.readAllBytes(file));
        out.println(JSON.writeValueAsString(MailAsJson.of(file.toString(), mail, judge.judge(mail).verdict())));
    }
}
