package dev.baton.outside;

import dev.baton.router.judge.Judge;
import dev.baton.router.judge.Knowledge;
import dev.baton.router.read.MailReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How many mails a core reads and judges: the router's kept mails in turn, on one thread, by its processor time. */
final class Readings {

    private static final Path KEPT = Path.of("..", "email-router", "src", "test", "resources", "mail");
    private static final int WARM_UP = 10_000;
    private static final int MEASURED = 20_000;

    private Readings() {
    }

    static double perSecond() throws IOException {
        List<byte[]> mails = kept();
        MailReader reader = new MailReader();
        Judge judge = new Judge(Knowledge.NONE);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = 0;
        for (int done = -WARM_UP; done < MEASURED; done++) {
            if (done == 0) {
                begin = threads.getCurrentThreadCpuTime();
            }
            judge.judge(reader.read(mails.get(Math.floorMod(done, mails.size()))));
        }
        return MEASURED * 1e9 / (threads.getCurrentThreadCpuTime() - begin);
    }

    private static List<byte[]> kept() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(one -> one.toString().endsWith(".eml")).sorted().map(Readings::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
