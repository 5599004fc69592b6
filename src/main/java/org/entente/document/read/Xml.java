package org.entente.document.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML within zip archives, read as a stream, without entities and without end of patience. */
final class Xml {
  /** A part of an archive is unpacked up to this many bytes. */
  static final long LARGEST = 128L * 1024 * 1024;

  /** Takes each event in turn. */
  interface Receiver {
    void receive(XMLStreamReader event) throws XMLStreamException, IOException;
  }

  private Xml() {}

  /** Reads a part of an archive; one that is not there has no events. */
  static void read(ZipFile zip, String name, Receiver receiver)
      throws IOException, XMLStreamException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return;
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry), name)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.DTD) {
          throw new IOException(name + " declares entities or a document type");
        }
        receiver.receive(xml);
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  static boolean isStart(XMLStreamReader xml, String name) {
    return xml.getEventType() == XMLStreamConstants.START_ELEMENT
        && xml.getLocalName().equals(name);
  }

  /** Ends where an archive unpacks to more than any document has. */
  private static final class Bounded extends FilterInputStream {
    private final String name;
    private long left = LARGEST;

    Bounded(InputStream in, String name) {
      super(in);
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      return counted(count, count);
    }

    private int counted(int result, int count) throws IOException {
      left -= Math.max(0, count);
      if (left < 0) {
        throw new IOException(name + " unpacks to more than " + LARGEST / (1024 * 1024) + " MB");
      }
      return result;
    }
  }
}
