package dev.baton.app.compose;

import dev.baton.audit.Audit;
import dev.baton.file.FileStore;
import dev.baton.id.Ref;
import dev.baton.mail.Uploads;
import dev.baton.mail.Uploads.Upload;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Files that somebody uploaded and never sent: once a day those are forgotten that are older than
 * {@code baton.mail.keep-uploads} and that no draft names. Their bytes go where nothing else has the same content.
 */
@Component
class ForgottenFiles {

    private static final Logger log = LoggerFactory.getLogger(ForgottenFiles.class);
    /** The disk's, whatever the demo's clock says. */
    private static final Clock REAL_TIME = Clock.tickMillis(ZoneOffset.UTC);
    private static final int AT_ONCE = 100;
    private static final int A_DAY = 2_000;
    /** For so long bytes may lie in the store before the row that names them is committed. */
    private static final Duration UNCOMMITTED = Duration.ofDays(1);

    private final Uploads uploads;
    private final FileStore files;
    private final Audit audit;
    private final UnitOfWork units;
    private final Clock clock;
    private final Duration keep;

    ForgottenFiles(Uploads uploads, FileStore files, Audit audit, UnitOfWork units, Clock clock,
                   @Value("${baton.mail.keep-uploads:7d}") Duration keep) {
        this.uploads = uploads;
        this.files = files;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
        this.keep = keep;
    }

    /** @return how many were forgotten */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "P1D")
    int forget() {
        Instant before = clock.instant().minus(keep);
        Set<String> hashes = new HashSet<>();
        int forgotten = 0;
        List<Upload> some;
        do {
            some = units.perform(Actor.system("schedule"), null, () -> forgetSome(before));
            some.forEach(upload -> hashes.add(upload.file().hash()));
            forgotten += some.size();
        } while (some.size() == AT_ONCE && forgotten < A_DAY);
        int removed = hashes.isEmpty() ? 0 : remove(hashes);
        if (forgotten > 0) {
            log.info("Forgot {} files that nobody sent, {} of them for good", forgotten, removed);
        }
        return forgotten;
    }

    private List<Upload> forgetSome(Instant before) {
        List<Upload> some = uploads.unused(before, AT_ONCE).stream().filter(upload -> uploads.forget(upload.id())).toList();
        some.forEach(upload -> audit.deleted(Ref.to("upload", upload.id()),
                Map.of("name", new Audit.Change(upload.file().name(), null), "hash", new Audit.Change(upload.file().hash(), null))));
        return some;
    }

    private int remove(Set<String> hashes) {
        Set<String> used = units.perform(Actor.system("schedule"), null, () -> uploads.inUse(hashes));
        Instant since = REAL_TIME.instant().minus(UNCOMMITTED);
        return (int) hashes.stream().filter(hash -> !used.contains(hash)).filter(hash -> files.forget(hash, since)).count();
    }
}
