package dev.baton.app.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of shapes in the description. A record that belongs to a resource bears its name ({@code Leads.Page}), since many
 * resources have a page; two types under one name would be described as one of them.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        String name = type.isMemberClass() && type.getName().startsWith("dev.baton.")
                ? type.getEnclosingClass().getSimpleName().replaceFirst("Api$", "") + "." + type.getSimpleName() : type.getSimpleName();
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("The API describes " + other.getName() + " and " + type.getName() + " by one name; rename one");
        }
        return name;
    }
}
