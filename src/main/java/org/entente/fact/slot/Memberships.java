package org.entente.fact.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/** Tells of what somebody speaks who announces "its withdrawal": of what it left. */
final class Memberships {
  private static final Set<String> THEIRS = WordSet.of("its", "their", "his", "her", "our");

  /** What one is a member of, and leaves. */
  private static final Set<String> JOINED = WordSet.of("Agreement", "Alliance", "Group");

  private final Tree tree;
  private final Syntax syntax;
  private final Discourse discourse;
  private final Schema schema;
  private final Lexicon lexicon;

  Memberships(Tree tree, Discourse discourse, Schema schema, Lexicon lexicon) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.discourse = discourse;
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** What a member's words are about that does not say of what it is one; nothing else. */
  List<Referent> spokenOf(int saying) {
    return IntStream.range(0, tree.size())
        .filter(
            it ->
                lexicon.has(Lexicon.Role.MEMBERSHIP, tree.lemma(it))
                    && isBare(it)
                    && isUnder(it, saying))
        .boxed()
        .flatMap(it -> told(it).stream())
        .limit(1)
        .toList();
  }

  private Optional<Referent> told(int noun) {
    return discourse
        .lastOfFew(noun, it -> schema.isAny(it, JOINED) || it.equals("Organization"))
        .map(Referent::inherit);
  }

  /** "froze its participation", but not "its participation in the exercise". */
  private boolean isBare(int noun) {
    List<Integer> children = tree.children(noun);
    return children.stream()
            .anyMatch(
                it -> tree.relation(it).equals("nmod:poss") && THEIRS.contains(syntax.lower(it)))
        && children.stream().noneMatch(it -> tree.relation(it).equals("nmod") && it > noun)
        && children.stream()
            .noneMatch(it -> Set.of("amod", "compound").contains(tree.relation(it)));
  }

  private boolean isUnder(int word, int saying) {
    int at = word;
    while (at >= 0 && at != saying) {
      at = tree.relation(at).equals("advcl") ? -1 : tree.head(at);
    }
    return at == saying;
  }
}
