package dev.baton.merge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Which contacts and accounts people found to be one. Ids differ over all tables, so the type need not be asked. */
public interface RecordMerges extends ListCrudRepository<RecordMerge, RecordMergeId> {

    /** The last time that this record was merged, whether that stands or not. */
    default Optional<RecordMerge> last(long record) {
        return ofRecord(record).stream().findFirst();
    }

    @Query("select * from record_merge where record_id = :record order by id desc limit 1")
    List<RecordMerge> ofRecord(long record);

    /** The merges by which these are parts of others, oldest first. */
    @Query("select * from record_merge where record_id in (:records) and undone_at is null order by id")
    List<RecordMerge> standing(Collection<Long> records);

    /** Those that stand, oldest first. */
    @Query("select * from record_merge where merged_at > :time and undone_at is null order by id")
    List<RecordMerge> since(Instant time);

    /** The last that ended in this record and stands: of what this one says now, it had the last word. */
    default Optional<RecordMerge> newestInto(long record) {
        return lastInto(record).stream().findFirst();
    }

    @Query("select * from record_merge where into_id = :record and undone_at is null order by id desc limit 1")
    List<RecordMerge> lastInto(long record);

    /** Those that ended in this record, oldest first; also what was taken back. */
    @Query("select * from record_merge where into_id = :record order by id limit 200")
    List<RecordMerge> into(long record);
}
