package dev.baton.router.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hmef.HMEFMessage;

/** The files inside Outlook's {@code winmail.dat} (TNEF), which no other mail client can open. */
final class Winmail {

    private static final int SIGNATURE = 0x223E9F78;

    private Winmail() {}

    static boolean is(Part part) {
        return part.is("application/ms-tnef") || part.is("application/vnd.ms-tnef")
                || part.sentName().equalsIgnoreCase("winmail.dat");
    }

    static List<Attachment> files(byte[] tnef, Reading reading) {
        var files = new ArrayList<Attachment>();
        if (tnef.length < 6 || littleEndian(tnef) != SIGNATURE) {
            return files;
        }
        try {
            for (var file : new HMEFMessage(new ByteArrayInputStream(tnef)).getAttachments()) {
                var name = file.getLongFilename() == null ? file.getFilename() : file.getLongFilename();
                files.add(new Attachment(FileName.safe(name == null ? "" : name, "", files.size()),
                        "application/octet-stream", file.getContents(), "", false));
            }
        } catch (IOException | RuntimeException broken) {
            reading.met(Defect.UNREADABLE_WINMAIL);
        }
        return files;
    }

    private static int littleEndian(byte[] b) {
        return b[0] & 255 | (b[1] & 255) << 8 | (b[2] & 255) << 16 | (b[3] & 255) << 24;
    }
}
