package org.entente.link.slice;

import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;

/**
 * Where a part of the slice was taken from.
 *
 * @param name unique, of letters, digits, dots and hyphens
 * @param title for people
 * @param license the address of the licence
 * @param date the day on which it was taken
 */
public record Origin(String name, String title, String license, LocalDate date) {
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  /** Refuses a name that no IRI can hold. */
  public Origin {
    if (!name.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of an origin: use letters, digits, dots and hyphens");
    }
  }

  /** Wikidata itself, on a day. */
  public static Origin wikidata(LocalDate date) {
    return new Origin("wikidata-" + date, "Wikidata", CC0, date);
  }

  Node node() {
    return Vocabulary.iri(Wikibase.OWN + "source-" + name);
  }

  List<Triple> triples() {
    return List.of(
        Triple.create(node(), Vocabulary.TYPE, Wikibase.SOURCE_CLASS),
        Triple.create(node(), Wikibase.TITLE, NodeFactory.createLiteralLang(title, "en")),
        Triple.create(node(), Wikibase.LICENSE, Vocabulary.iri(license)),
        Triple.create(
            node(),
            Wikibase.DATE,
            NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate)));
  }
}
