package dev.baton.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A customer's mail program: one connection, one mail after the other. */
final class Sender implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader in;

    Sender(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            expect("220");
            say("EHLO customer.example");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the server has taken the mail: {@link System#nanoTime()} of that moment. */
    long send(String from, String to, String subject, String text) {
        try {
            say("MAIL FROM:<" + from + ">");
            say("RCPT TO:<" + to + ">");
            say("DATA");
            say(written(from, to, subject, text) + ".");
            return System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail as it goes over the wire, and as an {@link ImapFolder} keeps it. */
    static String written(String from, String to, String subject, String text) {
        return "From: <" + from + ">\r\nTo: <" + to + ">\r\nSubject: " + subject + "\r\nMessage-ID: <" + from + '.'
                + Integer.toHexString(subject.hashCode()) + "@customer.example>\r\nDate: Fri, 20 Nov 2026 12:00:00 +0000\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String lines) throws IOException {
        socket.getOutputStream().write((lines + "\r\n").getBytes(StandardCharsets.UTF_8));
        expect(lines.equals("DATA") ? "354" : "250");
    }

    private void expect(String code) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        if (line == null || !line.startsWith(code)) {
            throw new IOException("Expected " + code + ", got " + line);
        }
    }
}
