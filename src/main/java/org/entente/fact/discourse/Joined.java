package org.entente.fact.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/** What a text has last told of that can be joined and left: "Chile acceded in 1967". */
final class Joined {
  private static final Set<String> JOINING =
      WordSet.of(
          "join",
          "rejoin",
          "accede",
          "accession",
          "admission",
          "entry",
          "member",
          "stay",
          "remain",
          "admit",
          "readmit",
          "follow",
          "leave",
          "quit",
          "withdraw",
          "withdrawal",
          "denunciation",
          "status",
          "observer",
          "partner");

  /** What is said so of joining only where somebody has just been told to have joined. */
  private static final Set<String> VAGUE =
      WordSet.of("accede", "follow", "leave", "quit", "withdraw", "partner");

  /** What is said of tables rather than of exercises. */
  private static final Set<String> GATHERING =
      WordSet.of("attend", "come", "stay", "absent", "attendee", "host", "invite");

  /** What nobody takes part in by sending somebody there. */
  private static final Set<String> SUFFERED =
      WordSet.of("war", "invasion", "attack", "attacks", "crisis", "coup", "conflict", "battle");

  /** What is joined. */
  private static final Set<String> JOINED = WordSet.of("Agreement", "Organization", "Group");

  private final Discourse discourse;
  private final Schema schema;

  Joined(Discourse discourse, Schema schema) {
    this.discourse = discourse;
    this.schema = schema;
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
    boolean vague = VAGUE.contains(verb) && !discourse.hasJoined();
    if (!agreement && (vague || leaving)) {
      return List.of();
    }
    if (JOINING.contains(verb)) {
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
    boolean gathering = GATHERING.contains(verb);
    return discourse
        .salience()
        .lastHere(word, it -> schema.isA(it, "Event") || schema.isAny(it, JOINED))
        .filter(it -> schema.isA(it.kind(), "Event"))
        .filter(it -> !gathering || !it.kind().equals("Event"))
        .filter(
            it ->
                Stream.of(it.label().toLowerCase(Locale.ROOT).split(" "))
                    .noneMatch(SUFFERED::contains))
        .map(Referent::inherit);
  }

  /** Whether the title names an agreement, or at least no organization: what is joined is that. */
  private boolean isOnAgreement() {
    return discourse.theme(it -> schema.isAny(it, Set.of("Organization", "Group"))).isEmpty()
        || !discourse.theme(it -> schema.isA(it, "Agreement")).isEmpty();
  }
}
