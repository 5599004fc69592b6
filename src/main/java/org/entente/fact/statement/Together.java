package org.entente.fact.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.World;
import org.entente.fact.frame.Referent;

/**
 * Tells a text's discourse who act together by what is stated: those who met, signed or are
 * partners are who "the four" and "the two" are, and so are a visitor's state and the one visited.
 *
 * @param discourse told of them
 */
public record Together(Schema schema, Discourse discourse, World world) {
  /** Of those who act together in a statement, if some do. */
  public void tell(Statement statement) {
    // Whoever "followed" did not do what another refused to do.
    boolean joined = statement.kind().equals("memberOf") && statement.modality() != Modality.DENIED;
    if (joined) {
      discourse.joined(statement.validity().until().isPresent());
      discourse.together(statement.fillers(Schema.SUBJECT));
    }
    for (String slot : List.of("attendee", "signatory", "speaker")) {
      discourse.together(of(statement, slot).toList());
    }
    if (schema.isSymmetric(statement.kind())) {
      discourse.together(
          Stream.concat(of(statement, Schema.SUBJECT), of(statement, Schema.OBJECT)).toList());
    }
    if (statement.kind().equals("Visit")) {
      Map<String, Referent> states = new LinkedHashMap<>();
      Stream.concat(of(statement, "visitor"), of(statement, "destination"))
          .flatMap(it -> state(it).stream())
          .forEach(it -> states.putIfAbsent(it.key(), it));
      discourse.together(List.copyOf(states.values()));
    }
  }

  private static Stream<Referent> of(Statement statement, String slot) {
    return statement.fillers(slot).stream();
  }

  private Optional<Referent> state(Referent one) {
    if (one.kind().equals("State")) {
      return Optional.of(one);
    }
    return schema.isA(one.kind(), "Person")
        ? discourse.served(one, one.word())
        : world.government(one).map(it -> it.at(one.word()));
  }
}
