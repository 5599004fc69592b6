package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/** What a text has last told of that can be joined and left: "Chile acceded in 1967". */
final class Joined {
  /** What is joined. */
  private static final Set<String> JOINED = WordSet.of("Agreement", "Organization", "Group");

  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;

  Joined(Discourse discourse, Schema schema, Lexicon lexicon) {
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /**
   * What is meant where a sentence leaves out what somebody joined, left or belongs to.
   *
   * @param verb the lemma of the word that leaves it out
   */
  List<Referent> told(String verb, int word, Predicate<String> kind) {
    if (kind.test("Event")) {
      return event(verb, word).stream().toList();
    }
    boolean agreement = kind.test("Agreement");
    boolean leaving = verb.equals("follow") && discourse.hasLeft();
    boolean vague = lexicon.has(Role.JOINING_AGAIN, verb) && !discourse.hasJoined();
    if (!agreement && (vague || leaving)) {
      return List.of();
    }
    if (lexicon.has(Role.JOINING, verb)) {
      Optional<Referent> near = discourse.near(word, it -> schema.isAny(it, JOINED));
      if (near.isPresent()) {
        return near.filter(it -> kind.test(it.kind())).map(Referent::inherit).stream().toList();
      }
      if (!agreement && isUntitled()) {
        return discourse
            .salience()
            .lastHere(word, it -> schema.isAny(it, JOINED))
            .filter(it -> kind.test(it.kind()))
            .map(Referent::inherit)
            .stream()
            .toList();
      }
      if (agreement != isOnAgreement()) {
        return List.of();
      }
    }
    return (agreement ? discourse.salience().last(word, kind) : discourse.theme(word, kind))
        .map(Referent::inherit).stream().toList();
  }

  /** Whether the title names nothing that can be joined. */
  private boolean isUntitled() {
    return discourse.theme(it -> schema.isAny(it, JOINED)).isEmpty();
  }

  /** The exercise or mission of which the paragraph has told last, after all else to be joined. */
  private Optional<Referent> event(String verb, int word) {
    boolean gathering = lexicon.has(Role.SITTING, verb);
    return discourse
        .salience()
        .lastHere(word, it -> schema.isA(it, "Event") || schema.isAny(it, JOINED))
        .filter(it -> schema.isA(it.kind(), "Event"))
        .filter(it -> !gathering || !it.kind().equals("Event"))
        .filter(
            it ->
                Stream.of(it.label().toLowerCase(Locale.ROOT).split(" "))
                    .noneMatch(part -> lexicon.has(Role.SUFFERED, part)))
        .map(Referent::inherit);
  }

  /** Whether the title names an agreement, or at least no organization: what is joined is that. */
  private boolean isOnAgreement() {
    return discourse.theme(it -> schema.isAny(it, Set.of("Organization", "Group"))).isEmpty()
        || !discourse.theme(it -> schema.isA(it, "Agreement")).isEmpty();
  }
}
