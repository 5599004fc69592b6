package org.entente.fact.discourse;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells what the nouns of one sentence mean that are no names. */
final class Descriptions {
  private static final Set<String> SUPPLYING = Set.of("supplier", "manufacturer");
  private static final Set<String> EXAMPLES =
      WordSet.of("such as", "including", "like", "namely", "among");

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

  private final Tree tree;
  private final Syntax syntax;
  private final NamedPhrases names;
  private final Pronouns pronouns;
  private final Pointers pointers;
  private final NewThings newThings;
  private final Elisions elisions;
  private final Spots spots;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;
  private final Resolver phrases;

  Descriptions(
      Tree tree,
      NamedPhrases names,
      Pronouns pronouns,
      Discourse discourse,
      Spots spots,
      Schema schema,
      Lexicon lexicon,
      Resolver phrases) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.names = names;
    this.pronouns = pronouns;
    this.pointers = new Pointers(tree, names, pronouns, discourse, schema, lexicon);
    this.newThings = new NewThings(tree, pronouns, lexicon, names);
    this.elisions = new Elisions(tree, discourse, lexicon);
    this.spots = spots;
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** What a noun, number or adjective means. */
  List<Referent> described(int word, Predicate<String> kind) {
    List<Referent> beside = beside(word, kind);
    if (!beside.isEmpty()) {
      return beside;
    }
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    List<Referent> models = models(word, lemma, kind);
    if (!models.isEmpty()) {
      return models;
    }
    List<Referent> examples = examples(word, kind);
    if (!examples.isEmpty()) {
      return examples;
    }
    if (lexicon.has(Lexicon.Role.OFFICES, lemma) && pointers.isPointing(word)) {
      List<Referent> holder = pointers.holder(word, kind);
      if (!holder.isEmpty()) {
        return holder;
      }
    }
    boolean body =
        lexicon.has(Lexicon.Role.BODIES, lemma.substring(lemma.lastIndexOf(' ') + 1))
            && !isSupplied(word, lemma);
    if (body || lexicon.has(Lexicon.Role.OFFICES, lemma)) {
      List<Referent> behind = behind(word, it -> kind.test(it) && schema.isAny(it, Phrases.BODIES));
      if (!behind.isEmpty()) {
        return behind;
      }
    }
    if (lexicon.has(Lexicon.Role.STATES, lemma) || lexicon.has(Lexicon.Role.BODIES, lemma)) {
      List<Referent> ruled = ruled(word, kind);
      if (!ruled.isEmpty()) {
        return ruled;
      }
    }
    if (lexicon.has(Lexicon.Role.COMPANIES, lemma) && kind.test("Company")) {
      List<Referent> firm = behind(word, "Company"::equals);
      if (!firm.isEmpty()) {
        return firm;
      }
    }
    if (lexicon.has(Lexicon.Role.MILITANTS, lemma)) {
      List<Referent> named =
          behind(word, it -> kind.test(it) && Set.of("Organization", "Group").contains(it));
      if (!named.isEmpty()) {
        return named;
      }
    }
    if (lexicon.has(Lexicon.Role.CONTAINERS, lemma)) {
      List<Referent> held = of(word, "of", kind);
      if (!held.isEmpty()) {
        Optional<BigDecimal> own = Numbers.whole(tree.form(word));
        return own.isEmpty() ? held : held.stream().map(it -> it.counted(own)).toList();
      }
    }
    List<Referent> spot = spots.meant(word, kind);
    if (!spot.isEmpty()) {
      return spot;
    }
    List<Referent> counted = counted(word, kind);
    if (!counted.isEmpty()) {
      return counted;
    }
    List<Referent> elided = elisions.meant(word, kind);
    if (!elided.isEmpty()) {
      return elided;
    }
    if (tree.upos(word).equals("NUM") && !isSomeOf(word) && !pointers.isArticleNumber(word)) {
      return Numbers.whole(tree.form(word))
          .map(number -> discourse.company().group(word, number.intValue(), kind))
          .orElse(List.of());
    }
    if (pointers.isPointing(word)) {
      List<Referent> own = pointers.served(word, lemma, kind);
      if (!own.isEmpty()) {
        return own;
      }
      List<Referent> pointed = pointers.pointed(word, lemma, kind);
      if (!pointed.isEmpty()) {
        return pointed;
      }
    }
    List<Referent> forces = discourse.troops().described(tree, word, kind);
    if (!forces.isEmpty()) {
      return forces;
    }
    List<Referent> defined = defined(word, lemma, kind);
    return defined.isEmpty() ? newThings.made(word, lemma, kind) : defined;
  }

  /** "Its suppliers": who supplies somebody is not he. */
  private boolean isSupplied(int word, String lemma) {
    return SUPPLYING.contains(lemma) && !syntax.children(word, "nmod:poss").isEmpty();
  }

  /** Goods that a common noun names and that are no weapons. */
  List<Referent> goods(int word) {
    return newThings.goods(word);
  }

  /** "ANZUS is a treaty between …": the treaty is what the subject names. */
  private List<Referent> defined(int word, String lemma, Predicate<String> kind) {
    if (!syntax.hasCopula(word) || lexicon.kind(lemma).filter(kind).isEmpty()) {
      return List.of();
    }
    return syntax.subjects(word).stream()
        .flatMap(subject -> phrases.resolve(subject, kind).stream())
        .toList();
  }

  /** What a description points back to, of the weapons, agreements, events and actors told of. */
  List<Referent> pointed(int word, Predicate<String> kind) {
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    if (!pointers.isPointing(word)) {
      return List.of();
    }
    List<Referent> own = pointers.served(word, lemma, kind);
    List<Referent> pointed = own.isEmpty() ? pointers.pointed(word, lemma, kind) : own;
    return pointed.size() == 1 ? pointed : List.of();
  }

  /** The several actors whom a description points back to; none where it is one. */
  List<Referent> several(int word, Predicate<String> kind) {
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    List<Referent> pointed =
        pointers.isPointing(word) ? pointers.pointed(word, lemma, kind) : List.of();
    return pointed.size() > 1 ? pointed : List.of();
  }

  /** The name that stands beside a description: President X; the minister, X. */
  private List<Referent> beside(int word, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      String relation = tree.relation(child);
      if (syntax.isContrasted(child)) {
        continue;
      }
      if (relation.equals("flat")
          || relation.equals("appos")
          || (relation.equals("compound") && child > word)) {
        found.addAll(names.named(child, kind));
        if (relation.equals("appos")) {
          for (int item : tree.children(child)) {
            if (tree.relation(item).equals("conj")) {
              found.addAll(names.named(item, kind));
            }
          }
        }
      }
    }
    return found.isEmpty() ? charged(word, kind) : found;
  }

  // "the admiral in charge, X": the parser ties the name to the charge.
  private List<Referent> charged(int word, Predicate<String> kind) {
    if (!lexicon.has(Lexicon.Role.OFFICES, tree.lemma(word))) {
      return List.of();
    }
    return tree.children(word).stream()
        .filter(child -> tree.relation(child).equals("nmod") && tree.upos(child).equals("NOUN"))
        .flatMap(child -> syntax.children(child, "appos").stream())
        .flatMap(
            name -> names.named(name, it -> kind.test(it) && schema.isA(it, "Person")).stream())
        .toList();
  }

  /** "Leopard tanks": the model before the common noun. */
  private List<Referent> models(int word, String lemma, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    List<Referent> classes = new ArrayList<>();
    if (kind.test("WeaponSystem") && lexicon.has(Lexicon.Role.WEAPONS, lemma)) {
      for (int child : tree.children(word)) {
        if (child < word || tree.relation(child).equals("appos")) {
          List<Referent> named = names.named(child, it -> it.equals("WeaponSystem"));
          (tree.upos(child).equals("NOUN") ? classes : found)
              .addAll(named.stream().map(it -> it.at(word)).toList());
        }
      }
    }
    return found.isEmpty() ? classes : found;
  }

  /** "partners such as Japan and Australia". */
  private List<Referent> examples(int word, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("nmod") && EXAMPLES.contains(syntax.preposition(child))) {
        syntax.list(child).forEach(item -> found.addAll(names.named(item, kind)));
      }
    }
    return found;
  }

  /** Whom a government, a navy or a minister stands for. */
  private List<Referent> behind(int word, Predicate<String> kind) {
    Map<String, Referent> found = new LinkedHashMap<>();
    for (int child : tree.children(word)) {
      boolean before =
          Set.of("nmod:poss", "compound", "amod", "nmod").contains(tree.relation(child))
              && child < word;
      boolean after =
          tree.relation(child).startsWith("nmod")
              && (Set.of("of", "from").contains(syntax.preposition(child))
                  || (syntax.preposition(child).equals("in") && !isAbroad(word)))
              && child > word;
      if (before || (after && (found.isEmpty() || !isOrigin(child)))) {
        for (int item : syntax.list(child)) {
          List<Referent> meant =
              pronouns.isPronoun(item)
                      || syntax.lower(item).equals("whose")
                      || (after && isStates(item))
                  ? phrases.resolve(item, kind)
                  : names.named(item, kind);
          meant.forEach(it -> found.putIfAbsent(it.key(), it.at(word)));
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
    return tree.xpos(word).equals("NNS") && lexicon.has(Lexicon.Role.STATES, tree.lemma(word));
  }

  // "French forces from Niger" are not Niger's.
  private boolean isOrigin(int phrase) {
    return !syntax.preposition(phrase).equals("of");
  }

  // "the embassy in Canberra" is not Canberra's.
  private boolean isAbroad(int word) {
    return ABROAD.contains(tree.lemma(word).toLowerCase(Locale.ROOT));
  }

  /** "Two of them": not the two. */
  private boolean isSomeOf(int number) {
    return tree.children(number).stream().anyMatch(it -> syntax.preposition(it).equals("of"));
  }

  /** "Eight of the jets": the jets, eight of them. */
  private List<Referent> counted(int word, Predicate<String> kind) {
    if (!tree.upos(word).equals("NUM") || !kind.test("WeaponSystem")) {
      return List.of();
    }
    Optional<BigDecimal> own = Numbers.whole(tree.form(word));
    return own.isEmpty()
        ? List.of()
        : of(word, "of", "WeaponSystem"::equals).stream().map(it -> it.counted(own)).toList();
  }

  private List<Referent> of(int word, String preposition, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("nmod")
          && syntax.preposition(child).equals(preposition)) {
        syntax.list(child).forEach(item -> found.addAll(phrases.resolve(item, kind)));
      }
    }
    return found;
  }
}
