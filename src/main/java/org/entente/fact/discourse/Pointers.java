package org.entente.fact.discourse;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Counts;
import org.entente.fact.frame.Referent;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the descriptions of one sentence point back to: the alliance, the two sides, his
 * country.
 */
final class Pointers {
  private static final String DELEGATION = "delegation";
  private static final Set<String> FORCES = WordSet.of("mission", "force", "operation");

  private static final Set<String> DEALS =
      WordSet.of("sale", "purchase", "delivery", "order", "acquisition", "shipment", "transfer");
  private static final Set<String> ARTICLES = WordSet.of("article", "clause", "provision");
  private static final Set<String> EDITIONS = WordSet.of("edition", "iteration", "instalment");

  /** Of which a text tells by these words only where they are part of the name. */
  private static final Set<String> TITLES = WordSet.of("charter", "protocol", "convention");

  private static final Set<String> BARGAINS = WordSet.of("deal", "contract", "package", "tender");

  private final Tree tree;
  private final Syntax syntax;
  private final Determiners determiners;
  private final Pronouns pronouns;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Realms realms;
  private final Callings callings;
  private final Sides sides;
  private final Bearers bearers;

  /** Which words do, as far as it was asked: for each kind of thing it is asked again. */
  private final @Nullable Boolean[] pointing;

  Pointers(
      Tree tree,
      NamedPhrases names,
      Pronouns pronouns,
      Discourse discourse,
      Schema schema,
      Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.determiners = new Determiners(tree);
    this.pointing = new Boolean[tree.size()];
    this.pronouns = pronouns;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.realms = new Realms(lexicon);
    this.callings = new Callings(schema, lexicon);
    this.bearers = new Bearers(tree, names, discourse, lexicon);
    this.sides = new Sides(tree, pronouns, discourse, schema, lexicon);
  }

  /** Whether a noun means one that the text has told of. */
  boolean isPointing(int word) {
    Boolean known = pointing[word];
    if (known == null) {
      known = sides.isCounted(word) || isArticle(word) || determiners.isPointing(word);
      pointing[word] = known;
    }
    return known;
  }

  /** "Under Article 4": of the treaty told of. */
  private boolean isArticle(int word) {
    return ARTICLES.contains(tree.lemma(word).toLowerCase(Locale.ROOT))
        && tree.children(word).stream().anyMatch(it -> tree.upos(it).equals("NUM"));
  }

  /** "Article 4": no four of anything. */
  boolean isArticleNumber(int number) {
    return tree.head(number) >= 0 && isArticle(tree.head(number));
  }

  /** The American president: who speaks for those whom the phrase names. */
  List<Referent> holder(int word, Predicate<String> kind) {
    return bearers.serving(word, kind);
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
    if (!plural) {
      Optional<List<Referent>> called = called(word, lemma, kind);
      if (called.isPresent()) {
        return called.get();
      }
    }
    Optional<String> group = callings.kind(lemma);
    boolean one = !plural || ARTICLES.contains(lemma);
    if (group.isEmpty() || (!one && !group.get().equals("WeaponSystem"))) {
      return List.of();
    }
    if (isAnother(word, lemma, group.get())) {
      return List.of();
    }
    if (group.get().equals("Person") && !bearers.whose(word).isEmpty()) {
      return bearers.serving(word, kind);
    }
    if (group.get().equals("WeaponSystem") && kind.test("WeaponSystem")) {
      Optional<Referent> told = discourse.weapon(word, lemma);
      if (told.isPresent()) {
        return List.of(new Counts(tree).pointed(told.get(), word));
      }
    }
    return last(word, lemma, group.get(), kind);
  }

  /** "Its jets", "their country", "such a pact": not what was told of, but one that is theirs. */
  private boolean isAnother(int word, String lemma, String group) {
    return switch (group) {
      case "WeaponSystem" -> determiners.isOwned(word);
      case "State" -> lexicon.has(Role.STATES, lemma) && determiners.isOfPersons(word);
      case "Agreement" -> determiners.isAnother(word) || determiners.isNewOne(word);
      default -> false;
    };
  }

  /** What a noun of a group means that was told of last. */
  private List<Referent> last(int word, String lemma, String group, Predicate<String> kind) {
    Predicate<String> meant = it -> kind.test(it) && callings.isSame(it, lemma, group);
    if (schema.isA(group, "Event")) {
      return determiners.isBetween(word)
          ? List.of()
          : discourse
              .salience()
              .lastBut(word, doers(word), meant, it -> determiners.isCalledSo(word, it.label()))
              .stream()
              .toList();
    }
    if (group.equals("Person")) {
      return bearers.called(word, lemma, doers(word), meant);
    }
    boolean few = Set.of("Agreement", "Alliance", "Organization").contains(group);
    return (few && !determiners.isNarrowed(word)
            ? discourse.lastOfFew(word, meant).filter(it -> isTitled(lemma, it))
            : discourse
                .salience()
                .lastBut(
                    word, doers(word), meant, it -> realms.fits(lemma, it) && isOfSort(lemma, it)))
        .stream().toList();
  }

  /** "Its charter" is not the treaty of which the text told before. */
  private static boolean isTitled(String lemma, Referent told) {
    return !TITLES.contains(lemma) || told.label().toLowerCase(Locale.ROOT).contains(lemma);
  }

  /** "The howitzers" are no tanks, though tanks be the last arms told of. */
  private boolean isOfSort(String lemma, Referent told) {
    String label = told.label().toLowerCase(Locale.ROOT);
    String own = label.substring(label.lastIndexOf(' ') + 1);
    boolean fits =
        lexicon.sorts().stream().noneMatch(it -> it.contains(own))
            || lexicon.sorts().stream().noneMatch(it -> it.contains(lemma))
            || lexicon.sorts().stream().anyMatch(it -> it.contains(own) && it.contains(lemma));
    return !told.kind().equals("WeaponSystem") || (fits && !discourse.isUnlike(told, lemma));
  }

  /** "The deal", "the operation", "the council": by nouns that call things shortly. */
  private Optional<List<Referent>> called(int word, String lemma, Predicate<String> kind) {
    Salience told = discourse.salience();
    if (DEALS.contains(lemma) && kind.test("WeaponSystem") && !determiners.isNarrowed(word)) {
      return Optional.of(told.last(word, "WeaponSystem"::equals).stream().toList());
    }
    List<Referent> bought = BARGAINS.contains(lemma) ? bought(word, kind) : List.of();
    if (!bought.isEmpty()) {
      return Optional.of(bought);
    }
    if (lemma.equals(DELEGATION) && kind.test("State") && !determiners.isNarrowed(word)) {
      // "A Chilean delegation came. The delegation met X."
      return Optional.of(
          told.subject(word, doers(word), "State"::equals, it -> true).stream().toList());
    }
    if (FORCES.contains(lemma)) {
      return Optional.of(
          told.called(word, Set.of(lemma), kind).or(() -> told.called(word, FORCES, kind)).stream()
              .toList());
    }
    if (lexicon.has(Role.SHORT_NAMES, lemma) && !determiners.isNarrowed(word)) {
      Optional<Referent> named = told.called(word, Set.of(lemma), kind);
      if (named.isPresent()) {
        return Optional.of(List.of(named.get()));
      }
    }
    return EDITIONS.contains(lemma)
        ? Optional.of(
            told
                .lastBut(
                    word, doers(word), it -> kind.test(it) && schema.isA(it, "Event"), it -> true)
                .stream()
                .toList())
        : Optional.empty();
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

  /** "his country": the one for which he speaks. */
  List<Referent> served(int word, String lemma, Predicate<String> kind) {
    if (!lexicon.has(Role.STATES, lemma) && !lexicon.has(Role.BODIES, lemma)) {
      return List.of();
    }
    List<Referent> served =
        tree.children(word).stream()
            .filter(child -> tree.relation(child).equals("nmod:poss"))
            .flatMap(child -> owners(child).stream())
            .flatMap(person -> discourse.served(person, word).stream())
            .filter(it -> kind.test(it.kind()))
            .filter(it -> it.kind().equals("State") || !lemma.equals("country"))
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
}
