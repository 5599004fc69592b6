package org.entente.link.slice;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;

/** The properties that the slice keeps, with the names that Wikidata gives them. */
public enum Property {
  INSTANCE_OF("P31", "instance of"),
  COUNTRY("P17", "country"),
  CITIZENSHIP("P27", "country of citizenship"),
  CAPITAL("P36", "capital"),
  ALPHA_2("P297", "ISO 3166-1 alpha-2 code"),
  ALPHA_3("P298", "ISO 3166-1 alpha-3 code"),
  NUMERIC("P299", "ISO 3166-1 numeric code"),
  COORDINATES("P625", "coordinate location"),
  MEMBER_OF("P463", "member of"),
  PARTICIPANT("P710", "participant"),
  SIGNATORY("P1891", "signatory"),
  SIGNIFICANT_EVENT("P793", "significant event"),
  POINT_IN_TIME("P585", "point in time"),
  INCEPTION("P571", "inception"),
  START("P580", "start time"),
  END("P582", "end time");

  private final String id;
  private final String label;

  Property(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** The property of an identifier, where the slice keeps it. */
  public static Optional<Property> of(String id) {
    return Stream.of(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /** P and a number. */
  public String id() {
    return id;
  }

  /** Its English label. */
  public String label() {
    return label;
  }

  /** What gives its value directly, without a statement. */
  Node direct() {
    return Vocabulary.iri(Vocabulary.WDT + id);
  }
}
