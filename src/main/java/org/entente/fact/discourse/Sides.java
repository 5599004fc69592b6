package org.entente.fact.discourse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Referent;

/**
 * Tells who several are that a plural points back to: the two sides, the ministers, its members.
 */
final class Sides {
  /** How a word hangs on a noun of which it says which one is meant. */
  static final Set<String> NARROWING =
      WordSet.of("amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl", "appos");

  private static final Set<String> SIDED = Set.of("side", "party");
  private static final Set<String> PAIRS = WordSet.of("pair", "duo", "trio");
  private static final Set<String> BLOCS = Set.of("Organization", "Group");

  private final Tree tree;
  private final Syntax syntax;
  private final Determiners determiners;
  private final Pronouns pronouns;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;

  Sides(Tree tree, Pronouns pronouns, Discourse discourse, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.determiners = new Determiners(tree);
    this.pronouns = pronouns;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /**
   * Those whom a noun for several means.
   *
   * @return empty where it is no such noun; no one where nobody can be told
   */
  Optional<List<Referent>> meant(int word, String lemma, boolean plural, Predicate<String> kind) {
    if (isCounted(word)) {
      return Optional.of(group(word, lemma, size(word), kind));
    }
    if (lemma.equals("member") && plural && isAllOfThem(word)) {
      return Optional.of(
          discourse
              .salience()
              .lastHere(word, it -> kind.test(it) && schema.isAny(it, BLOCS))
              .stream()
              .map(Referent::inherit)
              .toList());
    }
    if (lexicon.has(Role.SIDES, lemma) && plural) {
      return Optional.of(sided(word, lemma, kind));
    }
    return PAIRS.contains(lemma) && !plural
        ? Optional.of(group(word, "leader", lemma.equals("trio") ? 3 : 2, kind))
        : Optional.empty();
  }

  private List<Referent> sided(int word, String lemma, Predicate<String> kind) {
    List<Referent> ours = ours(word, kind);
    if (!ours.isEmpty() || isOurs(word)) {
      return ours;
    }
    int size = size(word);
    if (size == 0 && SIDED.contains(lemma) && isAll(word)) {
      return List.of();
    }
    boolean open = SIDED.contains(lemma) || !isNarrowed(word);
    return size > 0 || open ? group(word, lemma, size, kind) : List.of();
  }

  private boolean isNarrowed(int word) {
    return tree.children(word).stream().anyMatch(child -> NARROWING.contains(tree.relation(child)));
  }

  /** "The bloc's six members": those told of, as many as there are. */
  boolean isCounted(int word) {
    return lexicon.has(Role.MEMBERS, tree.lemma(word))
        && size(word) > 2
        && tree.children(word).stream()
            .anyMatch(
                it ->
                    tree.relation(it).equals("nmod:poss")
                        || (it > word && syntax.preposition(it).equals("of")));
  }

  /** The number that a phrase says: the three countries; 0 where none. */
  private int size(int word) {
    for (int child : tree.children(word)) {
      String form = syntax.lower(child);
      if (form.equals("both")) {
        return 2;
      }
      Optional<BigDecimal> number = Numbers.whole(form);
      if (number.isPresent()) {
        return number.get().intValue();
      }
    }
    return 0;
  }

  /** "The members", and nothing more of them: the bloc told of. */
  private boolean isAllOfThem(int word) {
    return size(word) == 0
        && tree.children(word).stream()
            .filter(it -> NARROWING.contains(tree.relation(it)))
            .allMatch(it -> Set.of("its", "their").contains(syntax.lower(it)));
  }

  private boolean isOurs(int word) {
    return tree.children(word).stream().anyMatch(it -> syntax.lower(it).equals("our"));
  }

  /** "our two countries": those who speak. */
  private List<Referent> ours(int word, Predicate<String> kind) {
    return tree.children(word).stream()
        .filter(child -> syntax.lower(child).equals("our"))
        .flatMap(child -> pronouns.resolve(child, kind).stream())
        .map(it -> it.at(word))
        .toList();
  }

  /** "urged all sides": whoever they are. */
  private boolean isAll(int word) {
    return tree.children(word).stream().anyMatch(child -> syntax.lower(child).equals("all"));
  }

  /** Ministers are persons, or, where no persons were told of, those for whom they act. */
  private List<Referent> group(int word, String lemma, int size, Predicate<String> kind) {
    List<Referent> titled = discourse.theme();
    boolean sides = SIDED.contains(lemma) && (size == 2 || size == 0) && discourse.isOnTheme();
    if (sides && titled.size() == 2 && titled.stream().allMatch(it -> kind.test(it.kind()))) {
      return titled.stream().map(it -> it.at(word).inherit()).toList();
    }
    List<Referent> issuers =
        size == 2
                && !lexicon.has(Role.LEADERS, lemma)
                && discourse.company().groupHere(word, it -> true).isEmpty()
            ? discourse.issuers(word, kind)
            : List.of();
    if (issuers.size() == 2) {
      return issuers;
    }
    if (lexicon.has(Role.LEADERS, lemma)) {
      List<Referent> persons =
          discourse
              .company()
              .persons(
                  word, size, office(word, lemma), it -> kind.test(it) && schema.isA(it, "Person"));
      List<Referent> told =
          persons.isEmpty() ? behind(word, size, office(word, lemma), kind) : persons;
      if (!told.isEmpty()) {
        return told;
      }
    }
    return discourse
        .company()
        .group(
            word,
            size,
            it ->
                kind.test(it)
                    && (lexicon.has(Role.STATES, lemma)
                        ? it.equals("State")
                        : !schema.isA(it, "Person")));
  }

  private List<String> office(int word, String lemma) {
    return determiners.office(word, lemma, lexicon);
  }

  /** The states for which ministers act. */
  private List<Referent> behind(int word, int size, List<String> office, Predicate<String> kind) {
    Map<String, Referent> states = new LinkedHashMap<>();
    discourse.company().persons(word, size, office, it -> schema.isA(it, "Person")).stream()
        .flatMap(it -> discourse.served(it, word).stream())
        .filter(it -> kind.test(it.kind()))
        .forEach(it -> states.putIfAbsent(it.key(), it));
    return List.copyOf(states.values());
  }
}
