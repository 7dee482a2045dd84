package dev.baton.app.engine;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a model's XML without document types, entities, or anything from elsewhere, and within limits. */
final class ModelReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_ELEMENTS = 10_000;
    private static final int MAX_DEPTH = 60;

    private ModelReader() {
    }

    /** @throws Unreadable with the line and the reason */
    static ModelElement read(byte[] bytes) throws Unreadable {
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable(0, "a model has at most " + (MAX_BYTES >> 20) + " MB");
        }
        try {
            return read(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
            throw new Unreadable(line, "not well-formed XML: " + malformed.getMessage().lines()
                    .reduce((first, last) -> last).orElse(""));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched from elsewhere");
        });
        return factory;
    }

    private static ModelElement read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        ModelElement root = null;
        ModelElement open = null;
        int elements = 0;
        int depth = 0;
        int line = 1; // where the previous event ended, which is where an element begins
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || ++depth > MAX_DEPTH) {
                        throw new Unreadable(line, "too many elements, or nested too deeply");
                    }
                    open = new ModelElement(open, xml.getName(), line, attributes(xml));
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open = open.parent();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (open != null) {
                        open.append(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(
                        xml.getLocation().getLineNumber(), "document types and entities are refused");
                default -> { }
            }
            line = xml.getLocation().getLineNumber();
        }
        return root;
    }

    private static Map<QName, String> attributes(XMLStreamReader xml) {
        Map<QName, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        final int line;

        Unreadable(int line, String reason) {
            super(reason);
            this.line = line;
        }
    }
}
