package dev.baton.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Takes every mail at once, unless it is told to stop or to hang up, and remembers for whom it was and when it came: RFC
 * 5321, as little as a client needs.
 */
final class SmtpSink implements AutoCloseable {

    /** @param at {@link System#nanoTime()} of the acknowledgement */
    record Taken(String to, String messageId, String subject, long at) {
    }

    private final Doors doors = new Doors(this::serve);
    private final int port = doors.open();
    private final Barriers barriers = new Barriers();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> putOff = ConcurrentHashMap.newKeySet();
    private volatile boolean hangsUp;
    private final List<Taken> taken = new ArrayList<>(); // guarded by itself; a copy per mail would cost more

    int port() {
        return port;
    }

    /** The port of another door. */
    int anotherDoor() {
        return doors.open();
    }

    /** Stops the next who has a mail for one of these and begins to hand it over: nothing of it is taken yet. */
    Barrier inData(Predicate<String> recipient) {
        return barriers.at(here -> here.startsWith("data ") && recipient.test(here.substring(5)));
    }

    /** Stops the next whose mail for one of these is taken, and has not been acknowledged. */
    Barrier beforeAcknowledgement(Predicate<String> recipient) {
        return barriers.at(here -> here.startsWith("dot ") && recipient.test(here.substring(4)));
    }

    /** Whether to hang up after the final dot of each mail that was not seen before, instead of acknowledging it. */
    void hangUpAfterDot(boolean hangUp) {
        hangsUp = hangUp;
    }

    /** Refuses mail for this recipient for now, whoever else it is for, until {@link #serveAll}. */
    void putOff(String recipient) {
        putOff.add(recipient);
    }

    void serveAll() {
        putOff.clear();
    }

    List<Taken> taken() {
        synchronized (taken) {
            return List.copyOf(taken);
        }
    }

    int count() {
        synchronized (taken) {
            return taken.size();
        }
    }

    @Override
    public void close() {
        doors.close();
    }

    private void serve(Socket client, int door) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO" -> say(out, "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
                    case "DATA" -> {
                        pass("data ", to, door);
                        say(out, "354 go on");
                        boolean again = take(read(in, to));
                        if (hangsUp && !again) {
                            return;
                        }
                        pass("dot ", to, door);
                        say(out, "250 taken");
                    }
                    case "RCPT" -> {
                        String one = line.substring(line.indexOf('<') + 1, line.indexOf('>')).toLowerCase();
                        boolean now = !putOff.contains(one);
                        if (now) {
                            to.add(one);
                        }
                        say(out, now ? "250 ok" : "450 4.2.0 try later");
                    }
                    case "MAIL", "RSET" -> {
                        to.clear();
                        say(out, "250 ok");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // A killed client says no farewell; what it did not end with a dot was not taken.
        }
    }

    private void pass(String place, List<String> to, int door) throws IOException {
        for (String one : to) {
            if (!barriers.pass(place + one, door)) {
                throw new IOException("cut");
            }
        }
    }

    /** A mail for several people is taken for each. Says whether it was taken before. */
    private boolean take(List<Taken> copies) {
        synchronized (taken) {
            taken.addAll(copies);
        }
        return !seen.add(copies.getFirst().messageId());
    }

    private static List<Taken> read(BufferedReader in, List<String> to) throws IOException {
        String id = "";
        String subject = "";
        boolean headers = true;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The client went away in the middle of a mail");
            }
            headers &= !line.isEmpty();
            if (headers && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = (line.length() > 12 ? line : line + in.readLine()).substring(11).strip();
            } else if (headers && line.regionMatches(true, 0, "Subject:", 0, 8)) {
                subject = line.substring(8).strip();
            }
        }
        String messageId = id;
        String about = subject;
        return to.stream().map(one -> new Taken(one, messageId, about, System.nanoTime())).toList();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
