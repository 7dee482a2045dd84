package dev.baton.router.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/** HZ (RFC 1843): Chinese between {@code ~{} and {@code ~}}, each byte without its highest bit; the JDK has no such. */
final class Hz {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private Hz() {}

    static String decode(byte[] in) {
        var out = new ByteArrayOutputStream(in.length);
        var chinese = false;
        for (var i = 0; i < in.length; i++) {
            var next = i + 1 < in.length ? in[i + 1] : 0;
            if (in[i] == '~' && (next == '{' || next == '}')) {
                chinese = next == '{';
                i++;
            } else if (in[i] == '~' && !chinese && (next == '~' || next == '\n')) {
                if (next == '~') {
                    out.write('~');
                }
                i++;
            } else if (in[i] == '\n') {
                // A line begins in ASCII, whatever the one before forgot.
                chinese = false;
                out.write('\n');
            } else {
                out.write(chinese && in[i] > ' ' ? in[i] | 0x80 : in[i]);
            }
        }
        return out.toString(CHINESE);
    }
}
