package dev.baton.outside;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs while other classes do: what it tests lives in processes of their own, and mostly waits. Tests inside this JVM
 * share the engine's clock and run one after the other. Only one of these runs at a time, there are not more processors.
 */
@ResourceLock("the other processor")
@Execution(ExecutionMode.CONCURRENT)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BesideOthers {
}
