package dev.baton.app.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements at the data source, a batch as one, commits apart. */
final class StatementCount implements BeanPostProcessor {

    final List<String> statements = new ArrayList<>();
    int commits;

    void clear() {
        statements.clear();
        commits = 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real && name.equals("dataSource") ? new Counting(real) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection real = super.getConnection();
            return proxy(Connection.class, (self, method, arguments) -> {
                Object result = call(real, method, arguments);
                if (method.getName().equals("commit")) {
                    commits++;
                }
                return switch (method.getName()) {
                    case "prepareStatement" -> counted(PreparedStatement.class, result, (String) arguments[0]);
                    case "createStatement" -> counted(Statement.class, result, null);
                    default -> result;
                };
            });
        }
    }

    private Object counted(Class<?> type, Object real, String sql) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.add(sql == null ? String.valueOf(arguments[0]) : sql);
            }
            return call(real, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
