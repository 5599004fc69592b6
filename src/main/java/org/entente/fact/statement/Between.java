package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.frame.Referent;

/**
 * Tells who has made an agreement of which its sentence does not say so, but what else it says is
 * of two states alone: "X and Y deepened their ties by a pact signed in May", "X hosts soldiers of
 * Y under an accord that was renewed".
 *
 * @param schema what is symmetric
 */
public record Between(Schema schema) {
  private static final String SIGNATORY = "signatory";

  /** Whom statements of these kinds name act upon each other. */
  private static final Map<String, List<String>> ENDS =
      Map.of(
          "ArmsTransfer", List.of("supplier", "recipient"),
          "AidTransfer", List.of("supplier", "recipient"),
          "Event", List.of("attendee", "host"),
          "Visit", List.of("visitor", "destination"));

  /**
   * A statement about an agreement with its parties, where the others of its sentence tell them.
   */
  public Statement told(Statement statement, List<Statement> all) {
    boolean open =
        schema.isA(statement.kind(), "Agreement")
            && !schema.isA(statement.kind(), "Contract")
            && statement.modality() == Modality.ACTUAL
            && statement.thing().filter(it -> !it.known() && !it.inherited()).isPresent()
            && statement.keys(SIGNATORY).isEmpty()
            && !statement.things().containsKey("signedBy")
            && (statement.values().containsKey("date") || statement.values().containsKey("status"));
    List<Referent> pair = open ? pair(all) : same(statement, all);
    if (pair.isEmpty() && isOfOne(statement)) {
      pair =
          pair(all).stream().anyMatch(it -> statement.keys(SIGNATORY).contains(it.key()))
              ? pair(all)
              : List.of();
    }
    if (pair.size() != 2) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    things.put(SIGNATORY, pair);
    return statement.withThings(things);
  }

  /** "X hosts soldiers of Y under a pact signed with Y": X signed it. */
  private boolean isOfOne(Statement statement) {
    return schema.isA(statement.kind(), "Agreement")
        && !schema.isA(statement.kind(), "Contract")
        && statement.modality() == Modality.ACTUAL
        && statement.keys(SIGNATORY).size() == 1
        && !statement.things().containsKey("signedBy")
        && statement.values().containsKey("status")
        && statement.thing().filter(it -> !it.known() && !it.inherited()).isPresent();
  }

  /** "X signed a pact with Y, which was extended in 2017": both did that, too. */
  private List<Referent> same(Statement statement, List<Statement> all) {
    List<String> own = statement.keys(SIGNATORY);
    if (!schema.isA(statement.kind(), "Agreement") || own.size() != 1) {
      return List.of();
    }
    return all.stream()
        .filter(it -> it.kind().equals(statement.kind()))
        .filter(it -> it.thing().map(Referent::key).equals(statement.thing().map(Referent::key)))
        .map(it -> it.fillers(SIGNATORY))
        .filter(it -> it.size() == 2 && it.get(1).key().equals(own.get(0)))
        .findFirst()
        .orElse(List.of());
  }

  /** The two states of whom all other statements of the sentence tell; nobody where others do. */
  private List<Referent> pair(List<Statement> all) {
    Map<String, Referent> states = new LinkedHashMap<>();
    for (Statement it : all) {
      for (String slot : slots(it)) {
        it.fillers(slot).stream()
            .filter(one -> one.kind().equals("State"))
            .forEach(one -> states.putIfAbsent(one.key(), one));
      }
    }
    return new ArrayList<>(states.values());
  }

  private List<String> slots(Statement statement) {
    return schema.isSymmetric(statement.kind())
        ? List.of(Schema.SUBJECT, Schema.OBJECT)
        : statement.kind().equals("cooperatesOn")
            ? List.of(Schema.SUBJECT)
            : ENDS.getOrDefault(statement.kind(), List.of());
  }
}
