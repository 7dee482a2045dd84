package dev.baton.app.union;

import dev.baton.app.team.Directory;
import dev.baton.merge.Belongings;
import dev.baton.merge.RecordMerge;
import dev.baton.merge.RecordMergeId;
import dev.baton.merge.RecordMerges;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells callers which customers were found to be one. */
@Component
class MergeViews {

    private final RecordMerges merges;
    private final Belongings belongings;
    private final Directory directory;

    MergeViews(RecordMerges merges, Belongings belongings, Directory directory) {
        this.merges = merges;
        this.belongings = belongings;
        this.directory = directory;
    }

    MergeView of(RecordMerge merge) {
        return all(List.of(merge)).getFirst();
    }

    /** Those that ended in this record, oldest first; also what was taken back. */
    List<MergeView> into(long record) {
        return all(merges.into(record));
    }

    private List<MergeView> all(List<RecordMerge> some) {
        Map<RecordMergeId, Map<String, Integer>> went = belongings.went(some);
        return some.stream().map(one -> new MergeView(Long.toString(one.recordId()), Long.toString(one.intoId()), one.taken().parts(),
                Moved.of(went.getOrDefault(one.id(), Map.of())), directory.login(one.mergedBy()), one.mergedAt(),
                one.stands() ? null : directory.login(one.undoneBy()), one.undoneAt())).toList();
    }
}
