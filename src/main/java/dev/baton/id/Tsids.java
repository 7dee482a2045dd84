package dev.baton.id;

import com.github.f4b6a3.tsid.TsidFactory;
import java.util.function.LongFunction;

/** Makes ids. The node number, leased from the database, keeps those of two nodes apart. */
public final class Tsids {

    private final TsidFactory factory;

    public Tsids(int node) {
        this.factory = TsidFactory.newInstance1024(node);
    }

    public <I extends Id> I next(LongFunction<I> type) {
        return type.apply(factory.create().toLong());
    }

    public long next() {
        return factory.create().toLong();
    }
}
