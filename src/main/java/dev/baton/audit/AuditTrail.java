package dev.baton.audit;

import dev.baton.audit.Audit.Kind;
import dev.baton.unit.UnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.conversion.MutableAggregateChange;
import org.springframework.data.relational.core.mapping.event.AfterConvertCallback;
import org.springframework.data.relational.core.mapping.event.AfterSaveCallback;
import org.springframework.data.relational.core.mapping.event.BeforeDeleteCallback;
import org.springframework.data.relational.core.mapping.event.BeforeSaveCallback;

/**
 * The one mechanism behind the audit: remembers each main record as the unit of work read it, and compares when it is
 * saved. No statement is added but the batch that writes the audit.
 */
public final class AuditTrail implements AfterConvertCallback<Audited>, BeforeSaveCallback<Audited>,
        AfterSaveCallback<Audited>, BeforeDeleteCallback<Audited> {

    /** Providers, because callbacks are made while the data layer itself is being made. */
    private final ObjectProvider<Audit> audit;
    private final ObjectProvider<JdbcAggregateOperations> records;

    public AuditTrail(ObjectProvider<Audit> audit, ObjectProvider<JdbcAggregateOperations> records) {
        this.audit = audit;
        this.records = records;
    }

    @Override
    public Audited onAfterConvert(Audited record) {
        if (UnitOfWork.underWay()) {
            UnitOfWork.now().remember(record.ref(), record);
        }
        return record;
    }

    @Override
    public Audited onBeforeSave(Audited record, MutableAggregateChange<Audited> change) {
        // Spring Data has set the version that will be written: the first one is 0.
        boolean created = record.version() == null || record.version() == 0;
        var differences = Differences.between(created ? null : before(record), record);
        if (!differences.isEmpty()) {
            audit.getObject().note(record.ref(), created ? Kind.CREATED : Kind.CHANGED, differences);
        }
        return record;
    }

    @Override
    public Audited onAfterSave(Audited record) {
        UnitOfWork.now().remember(record.ref(), record);
        return record;
    }

    @Override
    public Audited onBeforeDelete(Audited record, MutableAggregateChange<Audited> change) {
        audit.getObject().note(record.ref(), Kind.DELETED, Differences.between(null, record));
        return record;
    }

    private Object before(Audited record) {
        Object remembered = UnitOfWork.now().remembered(record.ref());
        return remembered != null ? remembered : stored(record);
    }

    /** For a record that was read in another unit, such as a stale form: one more statement. */
    private Object stored(Audited record) {
        return records.getObject().findById(id(record), record.getClass());
    }

    private static Object id(Audited record) {
        try {
            var id = record.getClass().getMethod("id");
            id.setAccessible(true);
            return id.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("An audited record has an id(): " + record.getClass(), e);
        }
    }
}
