package org.entente.fact.discourse;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/**
 * Tells who "we" are in words that a sentence passes on: "We condemn it", Peru's president said.
 */
final class Quoted {
  private static final Set<String> WORDS = WordSet.of("we", "us", "our");
  private static final Set<String> MARKS = WordSet.of("\"", "“", "”", "``", "''");
  private static final Set<String> CONTENT = Set.of("ccomp", "parataxis");

  private final Tree tree;
  private final Syntax syntax;
  private final Schema schema;
  private final Resolver resolver;

  Quoted(Tree tree, Schema schema, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.schema = schema;
    this.resolver = resolver;
  }

  /**
   * Whether a word stands between quotation marks, so that "we" are not those who issue the text.
   */
  boolean isQuoted(int word) {
    boolean quoted = false;
    for (int i = 0; i < word; i++) {
      quoted ^= tree.upos(i).equals("PUNCT") && MARKS.contains(tree.form(i));
    }
    return quoted;
  }

  /** For whom the speaker speaks; nobody where the word is none of "we", or no words of his. */
  List<Referent> meant(int word, Predicate<String> kind) {
    if (!WORDS.contains(syntax.lower(word)) || tree.form(word).equals("US")) {
      return List.of();
    }
    for (int at = word; at >= 0; at = tree.head(at)) {
      if (CONTENT.contains(tree.relation(at))) {
        List<Referent> speakers = speakers(tree.head(at), word, kind);
        if (!speakers.isEmpty()) {
          return speakers;
        }
      }
    }
    return List.of();
  }

  private List<Referent> speakers(int verb, int word, Predicate<String> kind) {
    return syntax.subjects(verb).stream()
        .flatMap(it -> resolver.resolve(it, who -> schema.isA(who, "Actor")).stream())
        .flatMap(
            it ->
                schema.isA(it.kind(), "Person")
                    ? resolver.served(it, word).stream()
                    : List.of(it.at(word)).stream())
        .filter(it -> kind.test(it.kind()))
        .toList();
  }
}
