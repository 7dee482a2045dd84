package dev.baton.app.engine;

import java.util.ArrayList;
import java.util.List;

/** Writes down what a follower hears. */
final class HeardTasks implements TaskFollower {

    final List<String> events = new ArrayList<>();
    FollowedTask last;
    FailedStep failure;

    @Override
    public void created(FollowedTask task) {
        hear("created", task);
    }

    @Override
    public void changed(FollowedTask task) {
        hear("changed", task);
    }

    @Override
    public void ended(String taskId) {
        events.add("ended");
    }

    @Override
    public void failed(FailedStep step) {
        events.add("failed");
        failure = step;
    }

    @Override
    public void recovered(String jobId) {
        events.add("recovered");
    }

    private void hear(String what, FollowedTask task) {
        events.add(what);
        last = task;
    }
}
