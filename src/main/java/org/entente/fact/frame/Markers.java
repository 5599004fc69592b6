package org.entente.fact.frame;

import java.util.Set;

/** Small words that decide in which mode something is said. */
final class Markers {
  /** What becomes of plans that are given up. */
  static final Set<String> UNDONE =
      Set.of(
          "cancel",
          "scrap",
          "abandon",
          "shelve",
          "postpone",
          "veto",
          "block",
          "forbid",
          "prohibit");

  static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "without");
  static final Set<String> WISHES =
      Set.of("should", "must", "ought", "could", "might", "may", "can", "cannot", "need");
  static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
  static final Set<String> HEARSAY =
      Set.of(
          "reportedly",
          "allegedly",
          "purportedly",
          "supposedly",
          "apparently",
          "rumored",
          "alleged",
          "suspected",
          "reported",
          "unverified",
          "unconfirmed");
  static final Set<String> DOUBTS =
      Set.of(
          "possibly",
          "perhaps",
          "potentially",
          "hypothetically",
          "possible",
          "potential",
          "hypothetical",
          "eventual",
          "would-be");
  static final Set<String> AHEAD =
      Set.of(
          "planned",
          "next",
          "coming",
          "upcoming",
          "forthcoming",
          "scheduled",
          "future",
          "proposed",
          "prospective",
          "intended");
  static final Set<String> SAID_TO_BE =
      Set.of("say", "report", "believe", "think", "rumor", "rumour", "understand", "allege");
  static final Set<String> CONTRASTS =
      Set.of("instead of", "rather than", "without", "in lieu of", "than");

  /** "Meant to buy", "remain to be delivered". */
  static final Set<String> INTENDED = Set.of("mean", "remain");

  /** "Is thinking of joining". */
  static final Set<String> DREAMING = Set.of("think", "dream", "talk", "speak");

  /** "Would welcome troops": a wish, also where somebody tells of it. */
  static final Set<String> LIKING =
      Set.of("welcome", "like", "love", "prefer", "appreciate", "happy", "glad", "mistake", "wrong");

  private Markers() {}
}
