package org.entente.fact.discourse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.entity.Numbers;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells what the nouns of one sentence mean that are no names. */
final class Descriptions {
  private static final Set<String> EXCEPT = Set.of("but", "except");

  /** What holds one thing each: 3,000 rounds of ammunition. */
  private static final Set<String> PIECES = Set.of("round", "piece", "unit");

  private final Tree tree;
  private final Syntax syntax;
  private final Instances instances;
  private final Principals principals;
  private final Pointers pointers;
  private final NewThings newThings;
  private final Elisions elisions;
  private final Lots lots;
  private final Recurrence recurrence;
  private final Spots spots;
  private final Discourse discourse;
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
    this.instances = new Instances(tree, names, schema, lexicon);
    this.principals = new Principals(tree, names, pronouns, discourse, schema, lexicon, phrases);
    this.pointers = new Pointers(tree, names, pronouns, discourse, schema, lexicon);
    this.newThings = new NewThings(tree, pronouns, lexicon, names);
    this.elisions = new Elisions(tree, discourse, lexicon);
    this.lots = new Lots(tree, discourse, lexicon);
    this.recurrence = new Recurrence(tree, discourse);
    this.spots = spots;
    this.discourse = discourse;
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** What a noun, number or adjective means: the first that any of these ways to tell gives. */
  List<Referent> described(int word, Predicate<String> kind) {
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    List<Referent> found = instances.named(word, lemma, kind);
    if (found.isEmpty() && lexicon.has(Role.OFFICES, lemma) && pointers.isPointing(word)) {
      found = pointers.holder(word, kind);
    }
    if (found.isEmpty()) {
      found = principals.of(word, lemma, kind);
    }
    if (found.isEmpty() && lexicon.has(Role.CONTAINERS, lemma)) {
      found = held(word, kind);
    }
    if (found.isEmpty()) {
      found = spots.meant(word, kind);
    }
    if (found.isEmpty()) {
      found = counted(word, kind);
    }
    if (found.isEmpty()) {
      found = elisions.meant(word, kind);
    }
    if (found.isEmpty()) {
      found = lots.meant(word, lemma, kind);
    }
    if (found.isEmpty()) {
      found = recurrence.meant(word, kind);
    }
    if (found.isEmpty() && isGroup(word)) {
      return group(word, kind);
    }
    if (found.isEmpty() && pointers.isPointing(word)) {
      found = pointedBack(word, lemma, kind);
    }
    if (found.isEmpty()) {
      found = discourse.troops().described(tree, word, kind);
    }
    if (found.isEmpty()) {
      found = defined(word, lemma, kind);
    }
    return found.isEmpty() ? newThings.made(word, lemma, kind) : found;
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
    List<Referent> pointed = pointedBack(word, lemma, kind);
    return pointed.size() == 1 ? pointed : List.of();
  }

  private List<Referent> pointedBack(int word, String lemma, Predicate<String> kind) {
    List<Referent> own = pointers.served(word, lemma, kind);
    return own.isEmpty() ? pointers.pointed(word, lemma, kind) : own;
  }

  /** The several actors whom a description points back to; none where it is one. */
  List<Referent> several(int word, Predicate<String> kind) {
    String lemma = tree.lemma(word).toLowerCase(Locale.ROOT);
    List<Referent> pointed =
        pointers.isPointing(word) ? pointers.pointed(word, lemma, kind) : List.of();
    return pointed.size() > 1 ? pointed : List.of();
  }

  /** "The two": a number that stands for those whom it counts. */
  private boolean isGroup(int word) {
    return tree.upos(word).equals("NUM") && !isSomeOf(word) && !pointers.isArticleNumber(word);
  }

  private List<Referent> group(int word, Predicate<String> kind) {
    return Numbers.whole(tree.form(word))
        .map(number -> discourse.company().group(word, number.intValue(), kind))
        .orElse(List.of());
  }

  /** "Two of them": not the two. */
  private boolean isSomeOf(int number) {
    return tree.children(number).stream().anyMatch(it -> syntax.preposition(it).equals("of"));
  }

  /** "A dozen of jets", "a batch of tanks": what it holds, as many as it says. */
  private List<Referent> held(int word, Predicate<String> kind) {
    List<Referent> held = of(word, kind);
    if (held.isEmpty() && kind.test("WeaponSystem")) {
      // "Cleared missile sales": what is sold stands before it, too.
      return tree.children(word).stream()
          .filter(it -> it < word && tree.relation(it).equals("compound"))
          .flatMap(it -> phrases.resolve(it, "WeaponSystem"::equals).stream())
          .toList();
    }
    Optional<BigDecimal> own =
        held.isEmpty()
            ? Optional.empty()
            : PIECES.contains(tree.lemma(word))
                ? Quantities.count(tree, word)
                : Numbers.whole(tree.form(word));
    return own.isEmpty() ? held : held.stream().map(it -> it.counted(own)).toList();
  }

  /** "Eight of the jets": the jets, eight of them. */
  private List<Referent> counted(int word, Predicate<String> kind) {
    if (!tree.upos(word).equals("NUM") || !kind.test("WeaponSystem")) {
      return List.of();
    }
    Optional<BigDecimal> own = Numbers.whole(tree.form(word));
    Optional<BigDecimal> told = isExcepted(word) ? Optional.empty() : own;
    if (own.isEmpty()) {
      return List.of();
    }
    // "19 of its 40 F-16s and 18 howitzers": what stands first is counted, and what has no number.
    List<Referent> things = of(word, "WeaponSystem"::equals);
    return things.stream()
        .map(it -> it.count().isEmpty() || it.equals(things.get(0)) ? it.counted(told) : it)
        .toList();
  }

  /** "All but about 30 of the jets": the others. */
  private boolean isExcepted(int number) {
    int before = number - 1;
    while (before > 0 && tree.upos(before).equals("ADV")) {
      before--;
    }
    return before > 0
        && EXCEPT.contains(syntax.lower(before))
        && syntax.lower(before - 1).equals("all");
  }

  private List<Referent> of(int word, Predicate<String> kind) {
    List<Referent> found = new ArrayList<>();
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("nmod") && syntax.preposition(child).equals("of")) {
        syntax.list(child).forEach(item -> found.addAll(phrases.resolve(item, kind)));
      }
    }
    return found;
  }

  /** "Ordered 12 jets": so many of which the text may tell more. */
  List<Referent> traded(int noun) {
    Predicate<String> weapon = "WeaponSystem"::equals;
    return isTraded(noun) ? described(noun, weapon) : List.of();
  }

  private boolean isTraded(int noun) {
    int verb = tree.head(noun);
    return verb >= 0
        && Set.of("obj", "nsubj:pass").contains(tree.relation(noun))
        && lexicon.has(Role.TRADE, tree.lemma(verb))
        && lexicon.kind(tree.lemma(noun)).filter("WeaponSystem"::equals).isPresent()
        && tree.children(noun).stream().anyMatch(it -> tree.relation(it).equals("nummod"));
  }
}
