package org.entente.tool;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.fact.Schema;
import org.entente.graph.ClaimRow;
import org.entente.graph.ClaimRows;
import org.entente.graph.Vocabulary;

/**
 * How much of what a store holds.
 *
 * @param facts the triples of the default graph
 * @param counts by what is counted, by name
 */
record Census(long facts, Map<Subject, SortedMap<String, Long>> counts) {
  /** What is counted. */
  enum Subject {
    DOCUMENTS("claims by document"),
    KINDS("claims by kind"),
    MODALITIES("claims by modality"),
    CLASSES("things by class, each under all of its classes");

    private final String heading;

    Subject(String heading) {
      this.heading = heading;
    }
  }

  /** Counts inside a transaction. */
  static Census of(DatasetGraph dataset, Schema schema) {
    Map<Subject, SortedMap<String, Long>> counts = new EnumMap<>(Subject.class);
    for (Subject subject : Subject.values()) {
      counts.put(subject, new TreeMap<>());
    }
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.TYPE, Vocabulary.DOCUMENT_CLASS)
        .forEachRemaining(
            quad -> add(counts, Subject.DOCUMENTS, quad.getSubject(), Vocabulary.DOC, 0));
    ClaimRows.of(dataset, schema).forEach(row -> count(row, counts));
    long[] facts = {0};
    dataset
        .find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              facts[0]++;
              if (quad.getPredicate().equals(Vocabulary.TYPE)
                  && Vocabulary.isIn(quad.getObject(), Vocabulary.ENT)) {
                add(counts, Subject.CLASSES, quad.getObject(), Vocabulary.ENT, 1);
              }
            });
    return new Census(facts[0], counts);
  }

  private static void count(ClaimRow row, Map<Subject, SortedMap<String, Long>> counts) {
    boolean candidate = row.reviewStatus().equals("candidate");
    add(counts, Subject.DOCUMENTS, row.document(), 1);
    add(counts, Subject.KINDS, row.kind(), 1);
    add(counts, Subject.MODALITIES, row.modality() + (candidate ? " (candidate)" : ""), 1);
  }

  private static void add(
      Map<Subject, SortedMap<String, Long>> counts,
      Subject subject,
      Node node,
      String namespace,
      long more) {
    add(counts, subject, Vocabulary.local(node, namespace), more);
  }

  private static void add(
      Map<Subject, SortedMap<String, Long>> counts, Subject subject, String name, long more) {
    counts.computeIfAbsent(subject, key -> new TreeMap<>()).merge(name, more, Long::sum);
  }

  /** Lines for a person. */
  String text() {
    StringBuilder out = new StringBuilder("facts: " + facts + "\n");
    counts.forEach(
        (subject, numbers) -> {
          out.append('\n').append(subject.heading).append('\n');
          numbers.forEach((name, count) -> out.append(String.format("%7d  %s\n", count, name)));
        });
    return out.toString();
  }

  /** One object for programs. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("facts", facts);
    counts.forEach(
        (subject, numbers) -> {
          JsonObject object = new JsonObject();
          numbers.forEach(object::addProperty);
          json.add(subject.name().toLowerCase(Locale.ROOT), object);
        });
    return json;
  }
}
