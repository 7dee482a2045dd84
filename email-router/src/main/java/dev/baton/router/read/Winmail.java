package dev.baton.router.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.Types;

/**
 * What is inside Outlook's {@code winmail.dat} (TNEF, MS-OXTNEF), which no other mail client can open: its files, and the
 * text where the mail has no other.
 *
 * @param text empty when there is none
 * @param html empty when there is none
 */
record Winmail(List<Attachment> files, String text, String html) {

    static final Winmail NONE = new Winmail(List.of(), "", "");

    private static final int SIGNATURE = 0x223E9F78;
    private static final int INTERNET_CODE_PAGE = 0x3FDE;
    /** The library's own limit is a megabyte, which a photo exceeds. */
    private static final int LONGEST = 30_000_000;
    private static final Map<Integer, String> CHARSETS = Map.of(65001, "utf-8", 65000, "utf-7", 1200, "utf-16le",
            20127, "us-ascii", 20866, "koi8-r", 21866, "koi8-u", 932, "windows-31j", 936, "gb18030", 950, "big5",
            50220, "iso-2022-jp");

    static {
        TNEFAttribute.setMaxRecordLength(LONGEST);
        MAPIAttribute.setMaxRecordLength(LONGEST);
    }

    static boolean is(Part part) {
        return part.is("application/ms-tnef") || part.is("application/vnd.ms-tnef")
                || part.sentName().equalsIgnoreCase("winmail.dat");
    }

    static Winmail of(byte[] tnef, Reading reading) {
        if (tnef.length < 6 || littleEndian(tnef, 4) != SIGNATURE) {
            return NONE;
        }
        try {
            return new Opened(new HMEFMessage(new ByteArrayInputStream(tnef)), reading).unpacked();
        } catch (IOException | RuntimeException broken) {
            reading.met(Defect.UNREADABLE_WINMAIL);
            return NONE;
        }
    }

    boolean hasText() {
        return !text.isBlank() || !html.isBlank();
    }

    /** Whether its HTML shows a file in its place; where other text is shown, the file is one of the list. */
    boolean shows(Attachment file) {
        return !file.contentId().isEmpty() && html.contains("cid:" + file.contentId());
    }

    /** The name of a Windows code page; one that nobody knows is guessed. */
    static String charset(int codePage) {
        return codePage > 28590 && codePage < 28606 ? "iso-8859-" + (codePage - 28590)
                : CHARSETS.getOrDefault(codePage, "windows-" + codePage);
    }

    private static int littleEndian(byte[] bytes, int length) {
        var number = 0;
        for (var i = Math.min(length, bytes.length) - 1; i >= 0; i--) {
            number = number << 8 | bytes[i] & 255;
        }
        return number;
    }

    private record Opened(HMEFMessage message, Reading reading) {

        Winmail unpacked() {
            var text = text(find(message.getMessageMAPIAttributes(), MAPIProperty.BODY.id));
            var html = find(message.getMessageMAPIAttributes(), MAPIProperty.BODY_HTML.id)
                    .map(body -> body.getType() == Types.UNICODE_STRING.getId() ? text(Optional.of(body))
                            : decoded(body.getData(), internetCharset())).orElse("");
            if (text.isBlank() && html.isBlank()) {
                var rtf = rtf();
                text = rtf.html() ? "" : rtf.text();
                html = rtf.html() ? rtf.text() : "";
            }
            return new Winmail(files(), reading.cut(text), reading.cutTags(reading.cut(html)));
        }

        private RtfText.Read rtf() {
            return find(message.getMessageMAPIAttributes(), MAPIProperty.RTF_COMPRESSED.id)
                    .map(rtf -> RtfText.of(rtf.getData(), reading)).orElse(new RtfText.Read("", false));
        }

        private List<Attachment> files() {
            var files = new ArrayList<Attachment>();
            for (var file : message.getAttachments()) {
                if (!reading.onePartMore()) {
                    break;
                }
                content(file).ifPresent(bytes -> {
                    var mapi = file.getMAPIAttributes();
                    var name = name(file);
                    var tag = text(find(mapi, MAPIProperty.ATTACH_MIME_TAG.id)).strip().toLowerCase(Locale.ROOT);
                    var type = tag.matches("[\\w.+-]{1,100}/[\\w.+-]{1,100}") ? tag : FileName.typeOf(name);
                    var id = text(find(mapi, MAPIProperty.ATTACH_CONTENT_ID.id)).replaceAll("[<>\\s]", "");
                    files.add(new Attachment(FileName.safe(name, type, files.size()), type, bytes, id, false));
                });
            }
            return files;
        }

        /** Empty for what is no file, such as another message or a link. */
        private Optional<byte[]> content(org.apache.poi.hmef.Attachment file) {
            try {
                return Optional.of(file.getContents());
            } catch (IllegalArgumentException nothing) {
                reading.met(Defect.UNREADABLE_WINMAIL);
                return Optional.empty();
            }
        }

        private String name(org.apache.poi.hmef.Attachment file) {
            var longName = text(find(file.getMAPIAttributes(), MAPIProperty.ATTACH_LONG_FILENAME.id));
            if (!longName.isBlank()) {
                return longName;
            }
            var title = file.getAttribute(TNEFProperty.ID_ATTACHTITLE);
            return title == null ? "" : decoded(title.getData(), charset(codePage()));
        }

        private String text(Optional<MAPIAttribute> found) {
            return found.map(one -> one.getType() == Types.UNICODE_STRING.getId()
                    ? ended(new String(one.getData(), StandardCharsets.UTF_16LE))
                    : decoded(one.getData(), charset(codePage()))).orElse("");
        }

        private String decoded(byte[] bytes, String charset) {
            return ended(Charsets.decode(bytes, charset, reading));
        }

        /** A string ends where C would end it. */
        private static String ended(String text) {
            var end = text.indexOf('\0');
            return end < 0 ? text : text.substring(0, end);
        }

        /** Of the machine that wrote it. */
        private int codePage() {
            var sent = message.getMessageAttribute(TNEFProperty.ID_OEMCODEPAGE);
            return sent == null ? 1252 : littleEndian(sent.getData(), 4);
        }

        private String internetCharset() {
            return find(message.getMessageMAPIAttributes(), INTERNET_CODE_PAGE)
                    .map(page -> charset(littleEndian(page.getData(), 4))).orElse(null);
        }

        private static Optional<MAPIAttribute> find(List<MAPIAttribute> attributes, int id) {
            return attributes.stream().filter(one -> one.getProperty().id == id).findFirst();
        }
    }
}
