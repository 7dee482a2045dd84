package dev.baton.router.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The lines of a mail protocol as a server's stand-in hears and says them, their ends included. */
public final class Lines {

    private Lines() {
    }

    /** Byte by byte, for what follows may be TLS. Empty when the other side has gone. */
    public static String hear(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** A line at a time, also when two threads speak to the same one. */
    public static void say(Socket to, String line) throws IOException {
        synchronized (to) {
            to.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
            to.getOutputStream().flush();
        }
    }
}
