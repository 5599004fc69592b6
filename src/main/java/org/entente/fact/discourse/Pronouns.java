package org.entente.fact.discourse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/** Tells what the pronouns of one sentence stand for. */
final class Pronouns {
  private static final Set<String> PERSONAL = WordSet.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> NEUTER = Set.of("it", "its");
  private static final Set<String> PLURAL = WordSet.of("they", "their", "them", "both", "each");

  private static final String ITSELF = "itself";

  /** Whoever "it" may be: where one of them was told of last, it is no other. */
  private static final Set<String> BODIES = WordSet.of("State", "Organization", "Group");

  private static final Set<String> ACTORS = WordSet.of("State", "Organization", "Group", "Person");
  private static final List<String> MANY =
      List.of(
          "Islands",
          "Emirates",
          "Philippines",
          "Maldives",
          "Seychelles",
          "Bahamas",
          "Netherlands",
          "Houthis",
          "Comoros",
          "Forces");
  private static final Set<String> THEY = WordSet.of("they", "their", "them");

  /** For what one praises or punishes another. */
  private static final Set<String> SHARES =
      WordSet.of("role", "part", "involvement", "complicity", "support", "contribution");

  /** What they do who are persons, or agree to do. */
  private static final Set<String> MEETING = WordSet.of("meet", "agree", "reconvene", "talk");

  /** What may stand for weapons. */
  private static final Set<String> ARMS = WordSet.of("they", "them", "these", "those");

  private static final Set<String> OURS = WordSet.of("we", "us", "our", "ours", "ourselves");

  private final Tree tree;
  private final Syntax syntax;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;

  Pronouns(Tree tree, Discourse discourse, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** Whether a word is one, whatever the analyser says. */
  boolean isPronoun(int word) {
    String form = form(word);
    return form.equals(ITSELF)
        || PERSONAL.contains(form)
        || NEUTER.contains(form)
        || PLURAL.contains(form)
        || OURS.contains(form);
  }

  /** In lower case, but "US" is a state's name. */
  private String form(int word) {
    String form = tree.form(word);
    return form.equals("US") ? form : syntax.lower(word);
  }

  /** Whom or what it stands for. */
  List<Referent> resolve(int word, Predicate<String> kind) {
    String form = form(word);
    if (form.equals(ITSELF)) {
      return discourse.pronoun(word, it -> kind.test(it) && schema.isAny(it, BODIES)).stream()
          .toList();
    }
    if (PERSONAL.contains(form)) {
      return person(word, form, it -> kind.test(it) && schema.isA(it, "Person")).stream().toList();
    }
    if (NEUTER.contains(form)) {
      boolean body = BODIES.stream().anyMatch(kind);
      Predicate<String> meant =
          it -> (kind.test(it) && !schema.isA(it, "Person")) || (body && schema.isAny(it, BODIES));
      return discourse
          .pronoun(word, clause(word), doers(word), meant)
          .filter(it -> kind.test(it.kind()))
          .stream()
          .toList();
    }
    if (OURS.contains(form)) {
      return discourse.issuers(word, kind);
    }
    if (ARMS.contains(form) && kind.test("WeaponSystem") && !kind.test("State")) {
      return discourse.pronoun(word, "WeaponSystem"::equals).stream().toList();
    }
    return PLURAL.contains(form) && !isAmong(word) && !isReciprocal(word)
        ? several(word, form, kind)
        : List.of();
  }

  /** Whom "they", "both" or "them" stands for. */
  private List<Referent> several(int word, String form, Predicate<String> kind) {
    if (kind.test("Treaty") && !kind.test("State")) {
      return discourse.pronoun(word, kind).filter(it -> it.label().endsWith("s")).stream().toList();
    }
    List<Referent> here =
        THEY.contains(form) ? discourse.company().groupHere(word, kind) : List.of();
    if (!here.isEmpty() || (THEY.contains(form) && isTold(word))) {
      return here;
    }
    Optional<Referent> one =
        THEY.contains(form)
            ? discourse
                .pronoun(word, clause(word), doers(word), it -> kind.test(it) && isBody(it))
                .filter(it -> !it.inherited() && isPlural(it.label()))
            : Optional.empty();
    if (one.isPresent()) {
      return List.of(one.get());
    }
    if (form.equals("both")) {
      return discourse.company().group(word, 2, kind);
    }
    boolean troops = isThey(word) && discourse.troops().isTold(word);
    List<Referent> near = troops ? discourse.troops().meant(word, kind) : nearest(word, kind);
    List<Referent> issuers = form.equals("they") ? discourse.issuers(word, kind) : List.of();
    // In a joint statement they are those who issue it, or their ministers.
    return issuers.size() > 1 && near.stream().noneMatch(it -> schema.isA(it.kind(), "Person"))
        ? issuers
        : near;
  }

  /** Those who have just acted together: where they meet, the men rather than their states. */
  private List<Referent> nearest(int word, Predicate<String> kind) {
    int verb = tree.head(word);
    List<Referent> men =
        verb >= 0 && MEETING.contains(tree.lemma(verb)) && tree.relation(word).equals("nsubj")
            ? discourse.company().groupNear(word, it -> kind.test(it) && schema.isA(it, "Person"))
            : List.of();
    return men.isEmpty() ? discourse.company().groupNear(word, kind) : men;
  }

  /** "She" is a woman told of, else somebody of whom nothing is known. */
  private Optional<Referent> person(int word, String form, Predicate<String> kind) {
    Salience told = discourse.salience();
    Genders genders = discourse.genders();
    Set<Integer> doers = doers(word);
    return told.pronoun(word, word, doers, kind, it -> genders.isSurely(form, it))
        .or(() -> told.pronoun(word, word, doers, kind, it -> genders.fits(form, it)));
  }

  private boolean isBody(String kind) {
    return schema.isAny(kind, BODIES);
  }

  /** "The Marshall Islands … they": one of whom one speaks as of several. */
  private static boolean isPlural(String name) {
    return MANY.stream().anyMatch(name::endsWith);
  }

  /** Whether the sentence has named those who they are, if by what is not wanted. */
  private boolean isTold(int word) {
    return !discourse.company().groupHere(word, it -> schema.isAny(it, ACTORS)).isEmpty();
  }

  /** "exercises, among them X": they are what the sentence has just named. */
  private boolean isAmong(int word) {
    return word > 0 && syntax.lower(word).equals("them") && syntax.lower(word - 1).equals("among");
  }

  /** "Regimes that work with each other": the clause tells who they are, or nobody does. */
  private boolean isReciprocal(int word) {
    return word + 1 < tree.size()
        && syntax.lower(word).equals("each")
        && syntax.lower(word + 1).equals("other");
  }

  /** "X sold it drones", "X sanctioned Y for its role", "after it sent arms": it is not X. */
  private Set<Integer> doers(int word) {
    int verb = tree.head(word);
    boolean shares =
        verb >= 0
            && tree.relation(word).equals("nmod:poss")
            && SHARES.contains(tree.lemma(verb))
            && Set.of("for", "over").contains(syntax.preposition(verb));
    if (isBlamed(word) || (shares && tree.head(verb) >= 0)) {
      return Set.copyOf(syntax.subjects(tree.head(verb)));
    }
    boolean object =
        verb >= 0 && Set.of("obj", "iobj", "obl").contains(tree.relation(word)) && verb < word;
    while (object && syntax.subjects(verb).isEmpty() && tree.relation(verb).equals("conj")) {
      verb = tree.head(verb);
    }
    return object ? Set.copyOf(syntax.subjects(verb)) : Set.of();
  }

  /** "X sanctioned Y after it sent arms": it is Y. */
  private boolean isBlamed(int word) {
    int verb = tree.head(word);
    int main = verb >= 0 && tree.relation(verb).equals("advcl") ? tree.head(verb) : -1;
    return main >= 0
        && main < verb
        && tree.relation(word).equals("nsubj")
        && lexicon.has(Lexicon.Role.BLAMING, tree.lemma(main))
        && syntax.children(main, "obj").stream().anyMatch(it -> tree.upos(it).equals("PROPN"));
  }

  // "From India it ordered drones": India is not who ordered them.
  private int clause(int word) {
    if (!tree.relation(word).equals("nsubj") || isBlamed(word)) {
      return word;
    }
    for (int i = word - 1; i >= 0; i--) {
      if (tree.upos(i).equals("VERB") || tree.upos(i).equals("AUX")) {
        return i;
      }
    }
    return 0;
  }

  /** Whether a word stands for several. */
  boolean isThey(int word) {
    return THEY.contains(form(word));
  }

  /** Whether a word stands for a person. */
  boolean isPersonal(int word) {
    return PERSONAL.contains(syntax.lower(word));
  }
}
