package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Mode;
import org.entente.fact.frame.Quantities;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;
import org.entente.fact.frame.Scope;

/**
 * Tells what a verb says of something that the text has told before, without naming it: "they were
 * lifted", "Kenya did the same". Words are numbers from 0.
 */
final class Sequel {
  private final Tree tree;
  private final Syntax syntax;
  private final Quantities quantities;
  private final Resolver phrases;
  private final Schema schema;
  private final Lexicon lexicon;

  Sequel(Tree tree, Quantities quantities, Resolver phrases, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.quantities = quantities;
    this.phrases = phrases;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** In which mode a verb says it. */
  Mode mode(int verb) {
    return new Scope(tree, lexicon).of(verb);
  }

  /** When, where the verb says so. */
  Optional<Dated> date(int verb) {
    return quantities.date(tree, verb);
  }

  /** Those who do something, as a verb's subjects. */
  List<Referent> doers(int verb) {
    return syntax.subjects(verb).stream()
        .flatMap(it -> syntax.list(it).stream())
        .flatMap(it -> phrases.resolve(it, kind -> schema.isA(kind, "Actor")).stream())
        .distinct()
        .toList();
  }

  /** What was told, told again by a verb, of these things. */
  Match of(
      Match told,
      int verb,
      Mode mode,
      SortedMap<String, List<Referent>> things,
      SortedMap<String, Value> values) {
    return new Match(
        told.frame(),
        told.construction(),
        verb,
        told.thing().map(it -> it.at(verb).inherit()),
        things,
        values,
        mode,
        date(verb));
  }
}
