package org.entente.fact.slot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.frame.Match;
import org.entente.fact.frame.Referent;

/** Tells what a pronoun stands for that somebody praises, rejects or accuses. */
final class Matters {
  /** What a pronoun that somebody praises or rejects may stand for. */
  private static final Set<String> MATTERS = WordSet.of("Agreement", "WeaponSystem", "Summit");

  /** Verbs of which the object is somebody. */
  private static final Set<String> ACCUSING =
      WordSet.of("accuse", "blame", "denounce", "rebuke", "fault", "chide", "lambast");

  private static final Set<String> ACTORS = WordSet.of("State", "Organization", "Group");

  private static final Set<String> POINTING = WordSet.of("it", "this", "him", "her");
  private static final Set<String> PERSONAL = Set.of("him", "her");
  private static final Set<String> PLURAL = WordSet.of("they", "them", "these");

  private final Tree tree;
  private final Discourse discourse;
  private final Schema schema;

  Matters(Tree tree, Discourse discourse, Schema schema) {
    this.tree = tree;
    this.discourse = discourse;
    this.schema = schema;
  }

  /** "Chile hailed it": the deal or weapon of which the text has just told. */
  List<Referent> pointed(Match match) {
    for (int i = 0; i < tree.size(); i++) {
      String form = tree.form(i).toLowerCase(Locale.ROOT);
      boolean several = PLURAL.contains(form);
      if ((several || POINTING.contains(form)) && isSaid(i, match.trigger(), several)) {
        Set<String> kinds =
            PERSONAL.contains(form)
                ? Set.of("Person")
                : isPersonal(match.trigger()) ? ACTORS : several ? Set.of("WeaponSystem") : MATTERS;
        Optional<Referent> meant =
            discourse.pronoun(i, i, speakers(match), kind -> schema.isAny(kind, kinds));
        if (meant.filter(Matters::isNamed).isPresent()) {
          return List.of(meant.get());
        }
      }
    }
    return List.of();
  }

  private static Set<Integer> speakers(Match match) {
    return match.fillers("speaker").stream().map(Referent::word).collect(Collectors.toSet());
  }

  private boolean isPersonal(int saying) {
    return ACCUSING.contains(tree.lemma(saying));
  }

  private static boolean isNamed(Referent thing) {
    return thing.known() || thing.label().chars().anyMatch(Character::isUpperCase);
  }

  /** Whether a word is what a verb of saying has as its object, or of what is said the same. */
  private boolean isSaid(int word, int saying, boolean subject) {
    int head = tree.head(word);
    String relation = tree.relation(word);
    boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
    boolean within =
        head >= 0
            && (object || (subject && relation.startsWith("nsubj")))
            && tree.head(head) == saying
            && Set.of("ccomp", "xcomp").contains(tree.relation(head));
    return (head == saying && object) || within;
  }
}
