package org.entente.fact.score;

import java.util.List;
import java.util.stream.Stream;
import org.entente.fact.Schema;

/**
 * The slots that tell one statement of a kind from another.
 *
 * @param main those whose values make the statement
 * @param further those that can stand in where a claim has none of the main ones
 */
record Arguments(List<String> main, List<String> further) {
  private static final Arguments BINARY =
      new Arguments(List.of(Schema.SUBJECT, Schema.OBJECT), List.of());
  private static final Arguments AGREEMENT =
      new Arguments(List.of("signatory"), List.of(Schema.NAME));
  private static final Arguments EVENT =
      new Arguments(
          List.of("attendee", "host", "invitee", "absentee"), List.of("heldIn", Schema.NAME));
  private static final Arguments VISIT =
      new Arguments(List.of("visitor", "destination"), List.of());
  private static final Arguments STATEMENT =
      new Arguments(List.of("speaker"), List.of("addressee", "concerns"));
  private static final Arguments TRANSFER =
      new Arguments(List.of("supplier", "recipient", "weaponSystem"), List.of());
  private static final Arguments THREAT =
      new Arguments(List.of("posedBy", "directedAt", "perceivedBy"), List.of());

  static Arguments of(String kind, Schema schema) {
    if (schema.isA(kind, "Visit")) {
      return VISIT;
    }
    if (schema.isA(kind, "Statement")) {
      return STATEMENT;
    }
    if (schema.isA(kind, "Event")) {
      return EVENT;
    }
    if (schema.isA(kind, "Agreement")) {
      return AGREEMENT;
    }
    if (schema.isA(kind, "Transfer")) {
      return TRANSFER;
    }
    return schema.isA(kind, "Threat") ? THREAT : BINARY;
  }

  Stream<String> all() {
    return Stream.concat(main.stream(), further.stream());
  }
}
