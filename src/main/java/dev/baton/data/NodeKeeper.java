package dev.baton.data;

import dev.baton.node.Node;
import dev.baton.node.NodeLease;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/** Keeps the lease of this node's number alive and gives it back at the end. */
final class NodeKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NodeKeeper.class);

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("node-lease").factory());
    private final NodeLease lease;
    private final Node node;

    NodeKeeper(NodeLease lease, Node node) {
        this.lease = lease;
        this.node = node;
        timer.scheduleWithFixedDelay(this::renew, 20, 20, TimeUnit.SECONDS);
    }

    private void renew() {
        try {
            if (!lease.renew(node)) {
                log.error("Node number {} was taken by another node while this one could not reach the database; "
                        + "restart this node so that it gets a number of its own", node.number());
            }
        } catch (RuntimeException unreachable) {
            log.warn("Node lease not renewed, trying again: {}", unreachable.toString());
        }
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
        lease.release(node);
    }
}
