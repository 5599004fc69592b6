package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.frame.Referent;

/**
 * Tells which one, or which ones, a common noun means by a name in its own phrase: President X,
 * Leopard tanks, partners such as Japan.
 */
final class Instances {
  private static final Set<String> EXAMPLES =
      WordSet.of("such as", "including", "like", "namely", "among");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedPhrases names;
  private final Schema schema;
  private final Lexicon lexicon;

  Instances(Tree tree, NamedPhrases names, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.names = names;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** Those of a kind that are named so; none where the phrase names none. */
  List<Referent> named(int word, String lemma, Predicate<String> kind) {
    List<Referent> found = beside(word, kind);
    if (found.isEmpty()) {
      found = models(word, lemma, kind);
    }
    return found.isEmpty() ? examples(word, kind) : found;
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
    if (!lexicon.has(Role.OFFICES, tree.lemma(word))) {
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
    if (kind.test("WeaponSystem") && lexicon.has(Role.WEAPONS, lemma)) {
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
}
