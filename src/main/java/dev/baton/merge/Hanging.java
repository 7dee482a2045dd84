package dev.baton.merge;

/**
 * A column that names a record: what lies in it goes along when that record becomes part of another.
 *
 * @param which     SQL that says which rows are meant, of a table called {@code t}; all where it is {@code 1 = 1}
 * @param versioned whether the table's rows have a version, which whoever looks at one then has seen no more
 * @param stays     SQL, with {@code t} and {@code m.into_id}, for rows that stay where they are, since the other has one like it
 */
public record Hanging(String table, String column, String which, boolean versioned, String stays) {

    private static final String ALL = "1 = 1";
    private static final String NONE = "1 = 0";

    public static Hanging on(String table, String column) {
        return new Hanging(table, column, ALL, false, NONE);
    }

    /** @param type of the record, in the column beside its id: {@code about_type} beside {@code about_id} */
    public static Hanging on(String table, String column, String type) {
        return on(table, column).where("t.%s = '%s'".formatted(column.replace("_id", "_type"), type));
    }

    public Hanging where(String some) {
        return new Hanging(table, column, which.equals(ALL) ? some : which + " and " + some, versioned, stays);
    }

    public Hanging withVersion() {
        return new Hanging(table, column, which, true, stays);
    }

    public Hanging unless(String theOtherHasOne) {
        return new Hanging(table, column, which, versioned, theOtherHasOne);
    }

    String name() {
        return table + "." + column;
    }

    /** What is to go along with a merge that is kept already. */
    String found() {
        return "select m.id, '%s', t.id from record_merge m join %s t on t.%s = m.record_id where m.id = :merge and %s and not (%s)"
                .formatted(name(), table, column, which, stays);
    }

    /** From one record to another; only what went along with the merge. */
    String change() {
        return "update %s t set t.%s = :to%s where t.%s = :from and %s and t.id in (select w.row_id from record_merge_row w where w.merge_id = :merge and w.what = '%s')"
                .formatted(table, column, versioned ? ", t.version = t.version + 1" : "", column, which, name());
    }

    boolean maySomeStay() {
        return !stays.equals(NONE);
    }

    /** Of what went along, the rows that stay when both are parted: the record that ended has one like it by now. */
    String stuck() {
        return "select t.id from record_merge_row w join record_merge m on m.id = w.merge_id join %s t on t.id = w.row_id where w.merge_id = :merge and w.what = '%s' and t.%s = :from and %s and %s"
                .formatted(table, name(), column, which, stays.replace("m.into_id", "m.record_id"));
    }

    String count() {
        return "select '%s', count(*) from %s t where t.%s = :record and %s".formatted(table, table, column, which);
    }
}
