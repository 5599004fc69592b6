package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;

/** Tells the discourse who act together in one sentence: who "the two" and "they" may be. */
final class Companions {
  private static final Set<String> BODIES = WordSet.of("State", "Organization", "Group", "Person");
  private static final Set<String> PARTING =
      WordSet.of("border", "frontier", "boundary");
  private static final Set<String> CLOSE = WordSet.of("close", "closer", "near", "nearer");
  private static final Set<String> WITH = WordSet.of("with", "by", "for");

  private final Tree tree;
  private final Syntax syntax;

  /** Whom a word names. */
  private final BiFunction<Integer, Predicate<String>, List<Referent>> named;

  private final Discourse discourse;
  private final Schema schema;

  /** What a name stands for: a region for its states. */
  private final UnaryOperator<List<Referent>> spread;

  Companions(
      Tree tree,
      BiFunction<Integer, Predicate<String>, List<Referent>> named,
      Discourse discourse,
      Schema schema,
      UnaryOperator<List<Referent>> spread) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.named = named;
    this.discourse = discourse;
    this.schema = schema;
    this.spread = spread;
  }

  /** Those whom one word names, where it is a list. */
  void listed(int word, List<Referent> named, Part part) {
    if (isParted(word)) {
      return;
    }
    together(named.stream().filter(it -> isBody(it.kind())).toList(), part == Part.TOPIC);
  }

  /** Those whom "and" joins to a word. */
  void joined(int word, Part part) {
    List<Integer> others = syntax.children(word, "conj");
    if (!others.isEmpty() && !isParted(word)) {
      together(
          Stream.concat(Stream.of(word), others.stream())
              .flatMap(item -> named.apply(item, this::isBody).stream())
              .toList(),
          part == Part.TOPIC);
    }
  }

  /** "The border between Chile and Peru": they do nothing together. */
  private boolean isParted(int word) {
    int head = tree.head(word);
    return head >= 0
        && syntax.preposition(word).equals("between")
        && PARTING.contains(tree.lemma(head).substring(tree.lemma(head).lastIndexOf(' ') + 1));
  }

  /** Whoever meets, receives or calls one other, acts with him. */
  void opposed(int verb) {
    if (!tree.upos(verb).equals("VERB")) {
      return;
    }
    List<Integer> subjects = syntax.subjects(verb);
    if (subjects.isEmpty()) {
      return;
    }
    List<Referent> some = persons(subjects);
    List<Referent> others =
        some.size() != 1
            ? List.of()
            : persons(tree.children(verb).stream().filter(this::isOther).toList());
    boolean pair = some.size() == 1 && others.size() == 1;
    if (pair && !some.get(0).key().equals(others.get(0).key())) {
      together(List.of(some.get(0), others.get(0)), false);
    }
    nearer(verb);
  }

  /** "Chile has moved closer to Peru. The two …" */
  private void nearer(int verb) {
    List<Integer> close =
        syntax.children(verb, "xcomp").stream()
            .filter(it -> CLOSE.contains(tree.lemma(it)))
            .flatMap(it -> tree.children(it).stream())
            .filter(it -> syntax.preposition(it).equals("to"))
            .toList();
    if (close.isEmpty()) {
      return;
    }
    List<Referent> some = bodies(syntax.subjects(verb));
    List<Referent> others = bodies(close);
    if (some.size() == 1 && others.size() == 1) {
      together(List.of(some.get(0), others.get(0)), false);
    }
  }

  private List<Referent> bodies(List<Integer> words) {
    return words.stream().flatMap(word -> named.apply(word, this::isBody).stream()).toList();
  }

  private boolean isOther(int word) {
    String relation = tree.relation(word);
    return relation.equals("obj")
        || (relation.startsWith("obl") && WITH.contains(syntax.preposition(word)));
  }

  private List<Referent> persons(List<Integer> words) {
    return words.stream()
        .flatMap(word -> syntax.list(word).stream())
        .flatMap(word -> beside(word).stream())
        .flatMap(word -> named.apply(word, kind -> schema.isA(kind, "Person")).stream())
        .toList();
  }

  /** "his host, X": the word, and the name beside it. */
  private List<Integer> beside(int word) {
    List<Integer> all = new ArrayList<>(List.of(word));
    all.addAll(syntax.children(word, "appos"));
    all.addAll(syntax.children(word, "flat"));
    return all;
  }

  /** Ministers who act together leave behind that their states did. */
  private void together(List<Referent> actors, boolean topic) {
    List<Referent> all = spread.apply(actors);
    Map<String, Referent> states = new LinkedHashMap<>();
    all.stream()
        .filter(it -> schema.isA(it.kind(), "Person"))
        .flatMap(it -> discourse.served(it, it.word()).stream())
        .forEach(it -> states.putIfAbsent(it.key(), it));
    discourse.together(List.copyOf(states.values()), topic);
    discourse.together(all, topic);
  }

  private boolean isBody(String kind) {
    return schema.isAny(kind, BODIES);
  }
}
