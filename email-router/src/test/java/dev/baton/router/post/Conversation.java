package dev.baton.router.post;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;

/** One client of a {@link FaultyImap}, line by line; literals of the client it does not know. */
final class Conversation {

    private static final int CUT_AFTER = 700;

    private final FaultyImap fault;
    private final Socket client;
    private final Socket server;
    private volatile String unheard; // tag of the command whose answer never arrives
    private volatile int bytesLeft = Integer.MAX_VALUE;

    Conversation(FaultyImap fault, Socket client, Socket server) {
        this.fault = fault;
        this.client = client;
        this.server = server;
    }

    private interface Step {
        void pass(String line) throws IOException;
    }

    Conversation begin() {
        Thread.ofPlatform().daemon().start(() -> pass(client, this::ask));
        Thread.ofPlatform().daemon().start(() -> pass(server, this::answer));
        return this;
    }

    void hangUp() {
        try (client; server) {
            client.shutdownOutput();
        } catch (IOException gone) {
            // Good.
        }
    }

    private void pass(Socket from, Step step) {
        try {
            var in = new BufferedInputStream(from.getInputStream());
            for (var line = Lines.hear(in); !line.isEmpty(); line = Lines.hear(in)) {
                step.pass(line);
            }
        } catch (IOException cut) {
            // That is what it is for.
        } finally {
            hangUp();
        }
    }

    private void ask(String line) throws IOException {
        var tag = line.split("[ \r]", 2)[0];
        switch (fault.hears(line.substring(line.indexOf(' ') + 1).strip())) {
            case null -> Lines.say(server, line);
            case REFUSE -> Lines.say(client, tag + " NO I would rather not\r\n");
            case HANG_UP -> hangUp();
            case HANG_UP_AFTER -> {
                unheard = tag;
                Lines.say(server, line);
            }
            case CUT -> {
                bytesLeft = CUT_AFTER;
                Lines.say(server, line);
            }
        }
    }

    private void answer(String line) throws IOException {
        if (bytesLeft != Integer.MAX_VALUE) {
            bytesLeft -= line.length();
        }
        if (bytesLeft < 0 || unheard != null && line.startsWith(unheard + " ")) {
            hangUp();
        } else if (unheard == null) {
            Lines.say(client, fault.rewritten(line));
        }
    }
}
