package org.entente.fact.discourse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells for whom a government, a navy, a minister or a firm acts, by whose its phrase says it is.
 */
final class Principals {
  private static final Set<String> SUPPLYING = Set.of("supplier", "manufacturer");

  /** What stands for its state in another: the embassy in Canberra. */
  private static final Set<String> ABROAD =
      WordSet.of(
          "embassy",
          "mission",
          "delegation",
          "diplomat",
          "envoy",
          "ambassador",
          "force",
          "forces",
          "troops",
          "troop",
          "soldier",
          "personnel",
          "military",
          "army",
          "navy",
          "team",
          "people");

  /**
   * What somebody is the head or chief of, whosever it is: the heads of state of Chile and Peru.
   */
  private static final Set<String> HEADED =
      WordSet.of("state", "government", "staff", "defence", "defense", "diplomacy");

  private static final Set<String> OWNING = WordSet.of("amod", "compound", "nmod:poss", "nmod");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedPhrases names;
  private final Pronouns pronouns;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Resolver phrases;

  Principals(
      Tree tree,
      NamedPhrases names,
      Pronouns pronouns,
      Discourse discourse,
      Schema schema,
      Lexicon lexicon,
      Resolver phrases) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.names = names;
    this.pronouns = pronouns;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** For whom a noun's bearer acts; nobody where the noun is none of these. */
  List<Referent> of(int word, String lemma, Predicate<String> kind) {
    boolean body =
        lexicon.has(Role.BODIES, lemma.substring(lemma.lastIndexOf(' ') + 1))
            && !isSupplied(word, lemma);
    List<Referent> found = List.of();
    if (body || lexicon.has(Role.OFFICES, lemma)) {
      found = behind(word, it -> kind.test(it) && schema.isAny(it, Phrases.BODIES));
    }
    if (found.isEmpty() && (lexicon.has(Role.STATES, lemma) || lexicon.has(Role.BODIES, lemma))) {
      found = ruled(word, kind);
    }
    if (found.isEmpty() && lexicon.has(Role.COMPANIES, lemma) && kind.test("Company")) {
      found = behind(word, "Company"::equals);
    }
    return found.isEmpty() && lexicon.has(Role.MILITANTS, lemma)
        ? behind(word, it -> kind.test(it) && (it.equals("Organization") || it.equals("Group")))
        : found;
  }

  /** "Its suppliers": who supplies somebody is not he. */
  private boolean isSupplied(int word, String lemma) {
    return SUPPLYING.contains(lemma) && !syntax.children(word, "nmod:poss").isEmpty();
  }

  /** Whom a government, a navy or a minister stands for. */
  private List<Referent> behind(int word, Predicate<String> kind) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (int child : tree.children(word)) {
      boolean after = isAfter(word, child);
      if (isBefore(word, child) || (after && (found.isEmpty() || !isOrigin(child)))) {
        for (int item : syntax.list(child)) {
          boolean told =
              pronouns.isPronoun(item)
                  || syntax.lower(item).equals("whose")
                  || (after && isStates(item));
          (told ? phrases.resolve(item, kind) : names.named(item, kind))
              .forEach(it -> found.putIfAbsent(it.key(), it.at(word)));
        }
        for (int inner : tree.children(child)) {
          boolean headed =
              HEADED.contains(tree.lemma(child)) && syntax.preposition(inner).equals("of");
          if (headed || Set.of("compound", "amod").contains(tree.relation(inner))) {
            names.named(inner, kind).forEach(it -> found.putIfAbsent(it.key(), it.at(word)));
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  // "Kenya's government", "the Kenyan navy".
  private boolean isBefore(int word, int child) {
    return child < word && OWNING.contains(tree.relation(child));
  }

  // "the government of Kenya", "the minister in Kenya".
  private boolean isAfter(int word, int child) {
    if (child < word || !tree.relation(child).startsWith("nmod")) {
      return false;
    }
    String preposition = syntax.preposition(child);
    return preposition.equals("of")
        || preposition.equals("from")
        || (preposition.equals("in") && !isAbroad(word));
  }

  /** "Ruiz's government", "the Ruiz administration": the state for which Ruiz speaks. */
  private List<Referent> ruled(int word, Predicate<String> kind) {
    for (int child : tree.children(word)) {
      boolean owner = Set.of("nmod:poss", "compound").contains(tree.relation(child));
      if (owner && child < word) {
        for (Referent person : names.named(child, it -> schema.isA(it, "Person"))) {
          Optional<Referent> whom =
              discourse.served(person, word).filter(it -> kind.test(it.kind()));
          if (whom.isPresent()) {
            return List.of(whom.get().at(word));
          }
        }
      }
    }
    return List.of();
  }

  /** "The navies of the two countries": those of whom the text has told. */
  private boolean isStates(int word) {
    return tree.xpos(word).equals("NNS") && lexicon.has(Role.STATES, tree.lemma(word));
  }

  // "French forces from Niger" are not Niger's.
  private boolean isOrigin(int phrase) {
    return !syntax.preposition(phrase).equals("of");
  }

  // "the embassy in Canberra" is not Canberra's.
  private boolean isAbroad(int word) {
    return ABROAD.contains(tree.lemma(word).toLowerCase(Locale.ROOT));
  }
}
