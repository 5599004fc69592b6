package org.entente.fact.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;
import org.entente.fact.frame.Resolver;

/** Tells who else meets: at the invitation of minister X, minister Y held talks in Lima. */
final class Inviters {
  private static final String ATTENDEE = "attendee";
  private static final Set<String> MEETING = WordSet.of("hold", "meet", "conduct");
  private static final Set<String> GATHERINGS = Set.of("Meeting", "Summit");
  private static final Set<String> THREE = WordSet.of("tripartite", "trilateral", "three-way");
  private static final Set<String> AT = Set.of("at", "on", "upon");

  private final Tree tree;
  private final Syntax syntax;
  private final Resolver resolver;

  /** Of a sentence, and whom its phrases mean. */
  Inviters(Tree tree, Resolver resolver) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.resolver = resolver;
  }

  /** A match with whoever has invited the others, where one of those who must be there is none. */
  Match told(Match match) {
    List<Referent> told = match.fillers(ATTENDEE);
    int verb = verb(match.trigger());
    boolean open =
        verb >= 0
            && GATHERINGS.contains(match.thing().map(Referent::kind).orElse(match.frame().kind()))
            && !told.isEmpty()
            && told.stream().allMatch(it -> it.kind().equals("Person"))
            && (told.size() == 1 || (told.size() == 2 && isOfThree(match)));
    if (!open) {
      return match;
    }
    List<Referent> all = new ArrayList<>(inviters(verb));
    all.removeIf(it -> told.stream().anyMatch(one -> one.key().equals(it.key())));
    if (all.isEmpty()) {
      return match;
    }
    all.addAll(told);
    return match.holding(ATTENDEE, all);
  }

  private int verb(int trigger) {
    if (MEETING.contains(tree.lemma(trigger))) {
      return trigger;
    }
    int head = tree.head(trigger);
    return head >= 0 && tree.relation(trigger).equals("obj") && MEETING.contains(tree.lemma(head))
        ? head
        : -1;
  }

  private boolean isOfThree(Match match) {
    return match.thing().stream()
        .flatMap(it -> tree.children(it.word()).stream())
        .anyMatch(it -> THREE.contains(syntax.lower(it)));
  }

  private List<Referent> inviters(int verb) {
    return tree.children(verb).stream()
        .filter(it -> tree.lemma(it).equals("invitation") && AT.contains(syntax.preposition(it)))
        .flatMap(it -> tree.children(it).stream())
        .filter(it -> syntax.preposition(it).equals("of"))
        .flatMap(it -> resolver.resolve(it, "Person"::equals).stream())
        .toList();
  }
}
