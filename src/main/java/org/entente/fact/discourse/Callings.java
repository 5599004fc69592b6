package org.entente.fact.discourse;

import java.util.Optional;
import java.util.Set;
import org.entente.fact.Schema;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * What common nouns may call of what a text has told of.
 *
 * @param schema the classes
 * @param lexicon the nouns
 */
record Callings(Schema schema, Lexicon lexicon) {
  /** Calls an agreement of any kind, by its text or a part of that. */
  private static final Set<String> PARTS =
      WordSet.of("document", "text", "article", "clause", "provision");

  private static final Set<String> BINDING = Set.of("Treaty", "Agreement");

  /** Whether a thing of a kind may be called by a noun: a programme is no treaty. */
  boolean isSame(String kind, String lemma, String group) {
    String own = lexicon.kind(lemma).orElse(group);
    boolean binding = BINDING.contains(own);
    if (group.equals("Agreement")) {
      boolean bargain = Set.of("deal", "agreement").contains(lemma) && kind.equals("Contract");
      boolean whole = PARTS.contains(lemma) && schema.isA(kind, group);
      return kind.equals(own) || whole || bargain || (binding && BINDING.contains(kind));
    }
    // "The exercise" is no summit.
    return group.equals("Event") ? kind.equals(group) : schema.isA(kind, group);
  }

  /** The class of what a noun may point back to; none where it points to nothing. */
  Optional<String> kind(String lemma) {
    if (lexicon.has(Role.STATES, lemma)) {
      return Optional.of("State");
    }
    if ((lexicon.has(Role.OFFICES, lemma) || lexicon.has(Role.PERSONS, lemma))
        && !lexicon.has(Role.ALLEGATIONS, lemma)) {
      return Optional.of("Person");
    }
    return switch (lemma) {
      case "alliance" -> Optional.of("Alliance");
      case "bloc", "organisation", "organization", "union", "body", "grouping", "agency" ->
          Optional.of("Organization");
      case "document", "text", "article", "clause", "provision" -> Optional.of("Agreement");
      case "company", "firm", "manufacturer", "group" -> Optional.of("Company");
      default ->
          lexicon.kind(lemma).map(kind -> schema.isA(kind, "Agreement") ? "Agreement" : kind);
    };
  }
}
