package dev.baton.app.engine;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes an exception by its types and places only, without its messages. */
final class Failure {

    private static final int FRAMES = 12;

    private Failure() {
    }

    /** For example {@code IllegalStateException at dev.baton.app.lead.LeadSteps.score(LeadSteps.java:42)}. */
    static String summary(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StackTraceElement[] frames = root.getStackTrace();
        String ours = Arrays.stream(frames).map(StackTraceElement::toString)
                .filter(frame -> frame.contains("dev.baton.")).findFirst()
                .orElse(frames.length == 0 ? "an unknown place" : frames[0].toString());
        return root.getClass().getSimpleName() + " at " + ours;
    }

    static String trace(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(10)
                .map(t -> t.getClass().getName() + Arrays.stream(t.getStackTrace()).limit(FRAMES)
                        .map(frame -> "\n\tat " + frame).collect(Collectors.joining()))
                .collect(Collectors.joining("\nCaused by: "));
    }
}
