package org.entente.fact.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * Tells what the descriptions of one sentence point back to: the alliance, the two sides, his
 * country.
 */
final class Pointers {
  private static final Set<String> POINTERS =
      Set.of(
          "the", "this", "that", "these", "those", "such", "both", "all", "our", "its", "their",
          "his", "her");
  private static final Set<String> FORCES = Set.of("mission", "force", "operation");

  /** Nouns by which the text may mean what it has called with its full name. */
  private static final Set<String> CALLED =
      Set.of(
          "forum",
          "council",
          "commission",
          "community",
          "league",
          "initiative",
          "mechanism",
          "project",
          "committee",
          "fund",
          "facility",
          "agency",
          "group",
          "quartet",
          "dialogue",
          "partnership",
          "coalition",
          "fleet",
          "command",
          "centre",
          "center",
          "system",
          "brigade",
          "corps",
          "network",
          "association",
          "conference",
          "framework",
          "programme",
          "program");

  private static final Set<String> DEALS =
      Set.of("sale", "purchase", "delivery", "order", "acquisition", "shipment", "transfer");
  private static final Set<String> ARTICLES = Set.of("article", "clause", "provision");
  private static final Set<String> EDITIONS = Set.of("edition", "iteration", "instalment");
  private static final Set<String> WRITINGS = Set.of("document", "text");
  private static final Set<String> BARGAINS = Set.of("deal", "contract", "package", "tender");
  private static final Set<String> ABOUT = Set.of("on", "between");
  private static final Set<String> SHARED = Set.of("between", "of");
  private static final Set<String> OWNING = Set.of("amod", "compound", "nmod:poss", "nmod");

  /** What a word names. */
  private final BiFunction<Integer, Predicate<String>, List<Referent>> named;

  private final Tree tree;
  private final Syntax syntax;
  private final Pronouns pronouns;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Realms realms;
  private final Sides sides;

  Pointers(
      Tree tree,
      NamedPhrases names,
      Pronouns pronouns,
      Discourse discourse,
      Schema schema,
      Lexicon lexicon) {
    this.named = names::named;
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.pronouns = pronouns;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.realms = new Realms(lexicon);
    this.sides = new Sides(tree, pronouns, discourse, schema, lexicon);
  }

  /** Whether a noun means one that the text has told of. */
  boolean isPointing(int word) {
    return sides.isCounted(word)
        || isArticle(word)
        || tree.children(word).stream()
            .anyMatch(
                child ->
                    (tree.relation(child).equals("det")
                            || tree.relation(child).equals("nmod:poss")
                            || tree.relation(child).equals("det:predet"))
                        && POINTERS.contains(syntax.lower(child)));
  }

  /** "Under Article 4": of the treaty told of. */
  private boolean isArticle(int word) {
    return ARTICLES.contains(tree.lemma(word).toLowerCase(java.util.Locale.ROOT))
        && tree.children(word).stream().anyMatch(it -> tree.upos(it).equals("NUM"));
  }

  /** "Article 4": no four of anything. */
  boolean isArticleNumber(int number) {
    return tree.head(number) >= 0 && isArticle(tree.head(number));
  }

  /** The thing of the noun's kind, or the group, that was told of last. */
  List<Referent> pointed(int word, String lemma, Predicate<String> kind) {
    boolean plural =
        tree.xpos(word).equals("NNS")
            || tree.xpos(word).equals("NNPS")
            || tree.form(word).endsWith("s");
    Optional<List<Referent>> several = sides.meant(word, lemma, plural, kind);
    if (several.isPresent()) {
      return several.get();
    }
    if (DEALS.contains(lemma) && !plural && kind.test("WeaponSystem") && !isNarrowed(word)) {
      return discourse.salience().last(word, "WeaponSystem"::equals).stream().toList();
    }
    List<Referent> bought = BARGAINS.contains(lemma) && !plural ? bought(word, kind) : List.of();
    if (!bought.isEmpty()) {
      return bought;
    }
    if (FORCES.contains(lemma) && !plural) {
      return discourse.salience().called(word, FORCES, kind).stream().toList();
    }
    if (CALLED.contains(lemma) && !plural && !isNarrowed(word)) {
      Optional<Referent> called = discourse.salience().called(word, Set.of(lemma), kind);
      if (called.isPresent()) {
        return List.of(called.get());
      }
    }
    if (EDITIONS.contains(lemma) && !plural) {
      return discourse
          .salience()
          .lastBut(word, doers(word), it -> kind.test(it) && schema.isA(it, "Event"), it -> true)
          .stream()
          .toList();
    }
    Optional<String> group = pointedKind(lemma);
    boolean one = !plural || ARTICLES.contains(lemma);
    if (group.isEmpty() || (!one && !group.get().equals("WeaponSystem"))) {
      return List.of();
    }
    if (group.get().equals("WeaponSystem") && isOwned(word)) {
      return List.of();
    }
    if (group.get().equals("Person") && !whose(word).isEmpty()) {
      return holder(word, kind);
    }
    if (lexicon.has(Lexicon.Role.STATES, lemma) && isOfPersons(word)) {
      return List.of();
    }
    if (group.get().equals("Agreement") && (isAnother(word) || isNewOne(word))) {
      return List.of();
    }
    if (group.get().equals("WeaponSystem") && kind.test("WeaponSystem")) {
      Optional<Referent> told = discourse.weapon(word, lemma);
      if (told.isPresent()) {
        return List.of(told.get());
      }
    }
    Predicate<String> meant = it -> kind.test(it) && isSame(it, lemma, group.get());
    if (schema.isA(group.get(), "Event")) {
      return isBetween(word)
          ? List.of()
          : discourse
              .salience()
              .lastBut(word, doers(word), meant, it -> isCalledSo(word, it.label()))
              .stream()
              .toList();
    }
    boolean few = Set.of("Agreement", "Alliance", "Organization").contains(group.get());
    return (few && !isNarrowed(word)
            ? discourse.lastOfFew(word, meant)
            : discourse
                .salience()
                .lastBut(
                    word, doers(word), meant, it -> realms.fits(lemma, it) && isOfSort(lemma, it)))
        .stream().toList();
  }

  /** "The howitzers" are no tanks, though tanks be the last arms told of. */
  private boolean isOfSort(String lemma, Referent told) {
    String label = told.label().toLowerCase(java.util.Locale.ROOT);
    String own = label.substring(label.lastIndexOf(' ') + 1);
    return !told.kind().equals("WeaponSystem")
        || lexicon.sorts().stream().noneMatch(it -> it.contains(own))
        || lexicon.sorts().stream().noneMatch(it -> it.contains(lemma))
        || lexicon.sorts().stream().anyMatch(it -> it.contains(own) && it.contains(lemma));
  }

  /** "The Lima summit" is none in Quito, "the next summit" none that was told of. */
  private boolean isCalledSo(int word, String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return tree.children(word).stream()
        .filter(it -> it < word && Set.of("amod", "compound").contains(tree.relation(it)))
        .allMatch(it -> lower.contains(syntax.lower(it)));
  }

  /** "the American president": whoever was told of last as speaking for the United States. */
  List<Referent> holder(int word, Predicate<String> kind) {
    boolean one = kind.test("Person") && tree.xpos(word).equals("NN");
    return one ? discourse.lastServing(word, whose(word), kind).stream().toList() : List.of();
  }

  /** For whom the holder of an office speaks, as the words before it tell. */
  private Set<String> whose(int word) {
    return tree.children(word).stream()
        .filter(child -> child < word && OWNING.contains(tree.relation(child)))
        .flatMap(child -> named.apply(child, "State"::equals).stream())
        .map(Referent::key)
        .collect(Collectors.toSet());
  }

  /** "X sells most of what the country buys": it is not X. */
  private Set<Integer> doers(int word) {
    Set<Integer> found = new HashSet<>();
    for (int at = tree.head(word); at >= 0; at = tree.head(at)) {
      syntax.subjects(at).stream().filter(it -> it != word).forEach(found::add);
      if (syntax.isVerb(at) && Set.of("conj", "parataxis").contains(tree.relation(at))) {
        break;
      }
    }
    return found;
  }

  /** "The deal", where arms were told of after any agreement: these arms. */
  private List<Referent> bought(int word, Predicate<String> kind) {
    return kind.test("WeaponSystem") && !isOfAgreements()
        ? discourse
            .salience()
            .last(word, it -> it.equals("WeaponSystem") || schema.isA(it, "Agreement"))
            .filter(it -> it.kind().equals("WeaponSystem"))
            .stream()
            .toList()
        : List.of();
  }

  /** Whether the text has told of agreements as often as of weapons. */
  private boolean isOfAgreements() {
    long agreements = discourse.salience().times(it -> schema.isA(it, "Agreement"));
    return agreements > 0 && agreements >= discourse.salience().times("WeaponSystem"::equals);
  }

  /** "such a pact", "the pact on fishing with Peru": not the one told of. */
  private boolean isNewOne(int word) {
    return tree.children(word).stream()
        .anyMatch(
            it ->
                syntax.lower(it).equals("such")
                    || (it > word
                        && tree.relation(it).startsWith("nmod")
                        && ABOUT.contains(syntax.preposition(it))));
  }

  /** "The war between X and Y", "the summit of the League": whichever that was. */
  private boolean isBetween(int word) {
    for (int child : tree.children(word)) {
      if (child > word
          && tree.relation(child).startsWith("nmod")
          && SHARED.contains(syntax.preposition(child))
          && tree.upos(child).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** "their readmission agreement": one of theirs, not the one told of. */
  private boolean isAnother(int word) {
    return isOwned(word)
        && tree.children(word).stream()
            .anyMatch(child -> Set.of("amod", "compound").contains(tree.relation(child)));
  }

  /** "their country", whosoever it is. */
  private boolean isOfPersons(int word) {
    return tree.children(word).stream()
        .anyMatch(it -> Set.of("their", "his", "her").contains(syntax.lower(it)));
  }

  private boolean isOwned(int word) {
    return tree.children(word).stream()
        .anyMatch(
            child ->
                tree.relation(child).equals("nmod:poss")
                    && Set.of("its", "their", "his", "her").contains(syntax.lower(child)));
  }

  /** Whether a thing of a kind may be called by a noun: a programme is no treaty. */
  private boolean isSame(String kind, String lemma, String group) {
    String own = lexicon.kind(lemma).orElse(group);
    boolean binding = Set.of("Treaty", "Agreement").contains(own);
    return group.equals("Agreement")
        ? kind.equals(own)
            || WRITINGS.contains(lemma)
            || ARTICLES.contains(lemma)
            || (Set.of("deal", "agreement").contains(lemma) && kind.equals("Contract"))
            || (binding && Set.of("Treaty", "Agreement").contains(kind))
        // "The exercise" is no summit.
        : group.equals("Event") ? kind.equals(group) : schema.isA(kind, group);
  }

  /** "his country": the one for which he speaks. */
  List<Referent> served(int word, String lemma, Predicate<String> kind) {
    if (!lexicon.has(Lexicon.Role.STATES, lemma) && !lexicon.has(Lexicon.Role.BODIES, lemma)) {
      return List.of();
    }
    List<Referent> served =
        tree.children(word).stream()
            .filter(child -> tree.relation(child).equals("nmod:poss"))
            .flatMap(child -> owners(child).stream())
            .flatMap(person -> discourse.served(person, word).stream())
            .filter(it -> kind.test(it.kind()))
            .toList();
    // "their country": the one for which all of them speak.
    return served.stream().map(Referent::key).distinct().count() == 1
        ? served.subList(0, 1)
        : List.of();
  }

  private List<Referent> owners(int pronoun) {
    Predicate<String> person = it -> schema.isA(it, "Person");
    return pronouns.isPersonal(pronoun)
        ? pronouns.resolve(pronoun, person)
        : syntax.lower(pronoun).equals("their")
            ? discourse.company().groupHere(pronoun, person)
            : List.of();
  }

  private boolean isNarrowed(int word) {
    return tree.children(word).stream()
        .anyMatch(child -> Sides.NARROWING.contains(tree.relation(child)));
  }

  private Optional<String> pointedKind(String lemma) {
    if (lexicon.has(Lexicon.Role.STATES, lemma)) {
      return Optional.of("State");
    }
    if (lexicon.has(Lexicon.Role.OFFICES, lemma) || lexicon.has(Lexicon.Role.PERSONS, lemma)) {
      return Optional.of("Person");
    }
    return switch (lemma) {
      case "alliance" -> Optional.of("Alliance");
      case "bloc", "organisation", "organization", "union", "body", "grouping" ->
          Optional.of("Organization");
      case "agency" -> Optional.of("Organization");
      case "document", "text", "article", "clause", "provision" -> Optional.of("Agreement");
      case "company", "firm", "manufacturer", "group" -> Optional.of("Company");
      default ->
          lexicon.kind(lemma).map(kind -> schema.isA(kind, "Agreement") ? "Agreement" : kind);
    };
  }
}
