package dev.baton.outside;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One client of an {@link ImapServer}, command by command. */
final class ImapConversation {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\([^)]*\\))|(\\S+)");

    private final ImapServer server;
    private final Socket client;
    private final int door;
    private Map<String, ImapFolder> folders;
    private ImapFolder folder;
    private List<Long> numbered = new ArrayList<>(); // UIDs by sequence number, as this client knows them
    private long changes;
    private OutputStream out;
    private boolean idling;

    ImapConversation(ImapServer server, Socket client, int door) {
        this.server = server;
        this.client = client;
        this.door = door;
    }

    void run() {
        Runnable watcher = this::tell;
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            out = new BufferedOutputStream(client.getOutputStream(), 1 << 16);
            say("* OK [CAPABILITY " + server.capabilities() + "] ready");
            out.flush();
            for (String line = hear(in); line != null && !client.isClosed(); line = hear(in)) {
                answer(line, in, watcher);
            }
        } catch (IOException | UncheckedIOException gone) {
            // A killed client says no farewell.
        } finally {
            if (folder != null) {
                folder.forget(watcher);
            }
        }
    }

    private void answer(String line, InputStream in, Runnable watcher) throws IOException {
        String tag = line.substring(0, line.indexOf(' '));
        String command = line.substring(tag.length() + 1);
        server.hears(command);
        List<String> words = words(command);
        if (words.getFirst().equalsIgnoreCase("IDLE")) {
            idle(in);
        }
        pass("before " + command);
        String result;
        synchronized (this) {
            result = server.refuses(command) ? "NO I would rather not" : done(words, watcher);
            out.flush();
        }
        pass("after " + command);
        synchronized (this) {
            say(tag + " " + result);
            out.flush();
        }
        if (words.getFirst().equalsIgnoreCase("LOGOUT")) {
            client.close();
        }
    }

    private void pass(String here) throws IOException {
        if (!server.pass(here, door)) {
            throw new IOException("cut");
        }
    }

    private String done(List<String> words, Runnable watcher) throws IOException {
        switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "CAPABILITY" -> say("* CAPABILITY " + server.capabilities());
            case "LOGIN" -> folders = server.folders(words.get(1));
            case "LIST" -> list(words.get(2));
            case "CREATE" -> folders.putIfAbsent(words.get(1), new ImapFolder());
            case "SELECT", "EXAMINE" -> {
                return select(words.get(1), watcher);
            }
            case "UID" -> {
                return byUid(words);
            }
            case "NOOP", "IDLE" -> update();
            case "LOGOUT" -> say("* BYE bye");
            case "CLOSE" -> folder = null;
            default -> {
                return "BAD what is " + words.getFirst() + "?";
            }
        }
        return "OK done";
    }

    private void list(String name) throws IOException {
        if (folders.containsKey(name)) {
            say("* LIST () \"/\" \"" + name + '"');
        }
    }

    private String select(String name, Runnable watcher) throws IOException {
        folder = folders.get(name);
        if (folder == null) {
            return "NO there is no such folder";
        }
        folder.watch(watcher);
        numbered = folder.uids();
        changes = folder.changes();
        say("* " + numbered.size() + " EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Deleted \\Answered)");
        say("* OK [UIDVALIDITY " + folder.uidValidity() + "] numbers\r\n* OK [UIDNEXT " + folder.nextUid() + "] next");
        return "OK [READ-WRITE] selected";
    }

    private String byUid(List<String> words) throws IOException {
        update();
        String set = words.get(2);
        switch (words.get(1).toUpperCase(Locale.ROOT)) {
            case "FETCH" -> fetch(set, words.get(3).toUpperCase(Locale.ROOT));
            case "STORE" -> folder.mark(set, Arrays.asList(words.get(4).replaceAll("[()]", "").split(" ")),
                    words.get(3).startsWith("+"));
            case "EXPUNGE" -> {
                folder.remove(folder.named(set).entrySet().stream()
                        .filter(mail -> mail.getValue().flags().contains("\\Deleted")).map(Map.Entry::getKey).toList());
                update();
            }
            case "COPY" -> {
                return copy(set, words.get(3));
            }
            case "MOVE" -> {
                if (!server.knows("MOVE")) {
                    return "BAD what is MOVE?";
                }
                List<Long> taken = List.copyOf(folder.named(set).keySet());
                String copied = copy(set, words.get(3));
                if (copied.startsWith("OK")) {
                    folder.remove(taken);
                    update();
                }
                return copied;
            }
            default -> {
                return "BAD what is UID " + words.get(1) + "?";
            }
        }
        return "OK done";
    }

    private String copy(String set, String target) {
        ImapFolder there = folders.get(target);
        if (there == null) {
            return "NO [TRYCREATE] there is no such folder";
        }
        there.take(folder.named(set).values());
        return "OK done";
    }

    private void fetch(String set, String items) throws IOException {
        for (Map.Entry<Long, ImapFolder.Kept> mail : folder.named(set).entrySet()) {
            int number = Collections.binarySearch(numbered, mail.getKey()) + 1;
            byte[] raw = mail.getValue().raw();
            String answer = "* " + number + " FETCH (UID " + mail.getKey()
                    + (items.contains("RFC822.SIZE") ? " RFC822.SIZE " + raw.length : "")
                    + (items.contains("FLAGS") ? " FLAGS (" + String.join(" ", mail.getValue().flags()) + ")" : "");
            if (number > 0 && items.contains("BODY")) {
                say(answer + " BODY[] {" + raw.length + "}");
                out.write(raw);
                say(")");
            } else if (number > 0) {
                say(answer + ")");
            }
        }
    }

    /** Until the client says DONE; what comes meanwhile is told by whoever brings it. */
    private void idle(InputStream in) throws IOException {
        synchronized (this) {
            say("+ idling");
            update();
            out.flush();
            idling = true;
        }
        String done = hear(in);
        synchronized (this) {
            idling = false;
        }
        if (done == null) {
            throw new IOException("gone");
        }
    }

    private synchronized void tell() {
        try {
            if (idling) {
                update();
                out.flush();
            }
        } catch (IOException gone) {
            // Its own thread learns it too.
        }
    }

    /** Says what came and went since this client last heard. */
    private void update() throws IOException {
        if (folder == null || folder.changes() == changes) {
            return;
        }
        changes = folder.changes();
        List<Long> now = folder.uids();
        HashSet<Long> left = new HashSet<>(now);
        for (int number = numbered.size(); number > 0; number--) {
            if (!left.contains(numbered.get(number - 1))) {
                say("* " + number + " EXPUNGE");
                numbered.remove(number - 1);
            }
        }
        if (now.size() > numbered.size()) {
            say("* " + now.size() + " EXISTS");
        }
        numbered = now;
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String hear(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(ImapConversation::word).toList();
    }

    private static String word(MatchResult found) {
        return found.group(1) != null ? found.group(1).replaceAll("\\\\(.)", "$1") : found.group();
    }
}
