package dev.baton.app.measure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what passes through its connections. It stands outside the pool, so that statements of the engine, of
 * repositories and of migrations are all seen. Each is counted as it is prepared, a batch as one: nobody here keeps a
 * statement to run it twice, and looking at every call of every statement cost three percent of a lead.
 */
final class CountingDataSource extends DelegatingDataSource {

    private final SqlCount count;

    CountingDataSource(DataSource target, SqlCount count) {
        super(target);
        this.count = count;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(super.getConnection(user, password));
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            String asked = method.getName();
            if (asked.equals("commit")) {
                count.commit();
            } else if (asked.endsWith("Statement") || asked.equals("prepareCall")) {
                count.statement();
            }
            return call(connection, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }
}
