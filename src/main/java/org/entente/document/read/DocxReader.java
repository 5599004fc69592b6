package org.entente.document.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.entente.document.read.Zone.Kind;

/** Reads documents of Office Open XML (ECMA-376), as Word writes them. */
final class DocxReader {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String BODY = "word/document.xml";

  private DocxReader() {}

  static Draft read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(BODY) == null) {
        boolean locked = zip.getEntry("EncryptedPackage") != null;
        throw new DataException(
            Location.of(file.toString()),
            locked ? "is encrypted" : "is a zip archive, but no Word document",
            locked ? "Save it without a password" : "Save it as .docx in the program that made it");
      }
      Draft.Builder draft = new Draft.Builder();
      DocxParagraphs body = new DocxParagraphs(draft, styles(zip));
      body.read(zip, BODY, Optional.empty());
      body.read(zip, "word/footnotes.xml", Optional.of(Kind.REFERENCE));
      body.read(zip, "word/endnotes.xml", Optional.of(Kind.REFERENCE));
      return draft.build(declared(zip));
    } catch (XMLStreamException e) {
      throw new IOException("its XML is not well-formed: " + e.getMessage(), e);
    }
  }

  private static Declared declared(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> properties = new HashMap<>();
    Xml.read(
        zip,
        PROPERTIES,
        xml -> {
          if (xml.getEventType() == XMLStreamConstants.START_ELEMENT
              && !xml.getLocalName().equals("coreProperties")) {
            properties.put(xml.getLocalName(), xml.getElementText());
          }
        });
    Optional<PartialDate> date = WrittenDate.in(properties.getOrDefault("created", ""));
    return Declared.properties(
        properties.getOrDefault("title", ""), properties.getOrDefault("creator", ""), date);
  }

  /**
   * The names of styles by their keys; keys are in the language of the writer, names in English.
   */
  private static Map<String, String> styles(ZipFile zip) throws IOException, XMLStreamException {
    Map<String, String> names = new HashMap<>();
    String[] key = {""};
    Xml.read(
        zip,
        STYLES,
        xml -> {
          if (Xml.isStart(xml, "style")) {
            key[0] = attribute(xml, "styleId");
          } else if (Xml.isStart(xml, "name")) {
            names.putIfAbsent(key[0], attribute(xml, "val").toLowerCase(Locale.ROOT));
          }
        });
    return names;
  }

  /** An attribute of whatever namespace, empty where it is not there. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
