package org.entente.graph;

import java.math.BigDecimal;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.document.PartialDate;

/** The values that the graph holds, each always written in one way. */
public final class Literals {
  private Literals() {}

  /**
   * A decimal in its canonical form (XSD 1.0), since a store on disk gives it back in that form
   * alone.
   */
  public static Node number(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    BigDecimal canonical = stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    return NodeFactory.createLiteralDT(canonical.toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** An integer. */
  static Node whole(int number) {
    return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
  }

  /** The first day of a date. */
  static Node day(PartialDate date) {
    return NodeFactory.createLiteralDT(date.first().toString(), XSDDatatype.XSDdate);
  }

  /** A text in no language. */
  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  /** A text in English. */
  static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }
}
