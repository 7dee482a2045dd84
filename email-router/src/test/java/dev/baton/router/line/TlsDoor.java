package dev.baton.router.line;

import dev.baton.router.post.Lines;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS before an IMAP or SMTP server that has none: from the first byte, or after STARTTLS and then only. */
final class TlsDoor implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final SSLContext tls;
    private final boolean startTls;

    TlsDoor(int to, SSLContext tls, boolean startTls) throws IOException {
        this.to = to;
        this.tls = tls;
        this.startTls = startTls;
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            } catch (IOException closed) {
                // The next one may do better.
            }
        }
    }

    private void serve(Socket client) {
        try (client; var server = new Socket(InetAddress.getLoopbackAddress(), to)) {
            if (startTls) {
                Lines.say(client, Lines.hear(server.getInputStream()));
                while (!inTheClear(client, Lines.hear(client.getInputStream()))) {
                    // Nothing but STARTTLS leads on.
                }
            }
            var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            var back = Thread.ofPlatform().daemon().start(() -> pump(server, secure));
            pump(secure, server);
            back.join();
        } catch (IOException | InterruptedException gone) {
            // The client says what it thinks of it.
        }
    }

    /** True when TLS is to begin. */
    private static boolean inTheClear(Socket client, String line) throws IOException {
        var tag = line.split(" ")[0];
        if (line.isEmpty()) {
            throw new IOException("gone");
        } else if (line.strip().endsWith("STARTTLS")) {
            Lines.say(client, tag.strip().equals("STARTTLS") ? "220 go on\r\n" : tag + " OK go on\r\n");
            return true;
        } else if (line.contains("CAPABILITY")) {
            Lines.say(client, "* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n" + tag + " OK\r\n");
        } else {
            Lines.say(client, line.startsWith("EHLO") ? "250-door\r\n250 STARTTLS\r\n" : tag + " BAD\r\n");
        }
        return false;
    }

    private static void pump(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // Both hang up.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
