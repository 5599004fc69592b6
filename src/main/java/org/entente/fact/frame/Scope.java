package org.entente.fact.frame;

import java.util.HashMap;
import java.util.Map;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Finds in which mode a word's statement stands. One climbs from the word to the root of its
 * sentence: on each step the cues beside the word are weighed, then its governor, until one comes
 * to where the governor reaches no further down; above that only who says it still matters.
 */
public final class Scope {
  private final Tree tree;
  private final Lexicon lexicon;
  private final Clauses clauses;
  private final Speakers speakers;
  private final Granted granted;
  private final Cues cues;
  private final Governors governors;

  /** What was found: many constructions share a trigger. */
  private final Map<Integer, Mode> plain = new HashMap<>();

  private final Map<Integer, Mode> presupposing = new HashMap<>();

  /** Over a tree. */
  public Scope(Tree tree, Lexicon lexicon) {
    this(tree, lexicon, new Roles(tree, lexicon));
  }

  Scope(Tree tree, Lexicon lexicon, Roles roles) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.clauses = new Clauses(tree);
    this.speakers = new Speakers(tree, lexicon, roles);
    this.granted = new Granted(tree, lexicon);
    Doubts doubts = new Doubts(tree, lexicon);
    this.cues = new Cues(tree, lexicon, clauses, doubts, speakers);
    this.governors = new Governors(tree, lexicon, clauses, doubts);
  }

  /** The mode of what a trigger says. */
  public Mode of(int trigger) {
    return of(trigger, false);
  }

  /**
   * The same.
   *
   * @param presupposed whether naming it says that it is so: who plans to deepen ties has them
   */
  Mode of(int trigger, boolean presupposed) {
    Map<Integer, Mode> known = presupposed ? presupposing : plain;
    Mode mode = known.get(trigger);
    if (mode == null) {
      mode = climbed(trigger, presupposed);
      known.put(trigger, mode);
    }
    return mode;
  }

  private Mode climbed(int trigger, boolean presupposed) {
    Factuality factuality = new Factuality();
    boolean firm = presupposed && granted.holds(trigger);
    boolean governed = true;
    int below = Tree.ROOT;
    for (int word = trigger; word != Tree.ROOT; word = tree.head(word)) {
      if (governed) {
        cues.weigh(word, below, presupposed, factuality);
      } else if (clauses.isRather(word)) {
        factuality.unreal("rather than");
      }
      if (isComment(word)) {
        break;
      }
      governed = governed && !firm && isGoverned(word, factuality);
      said(word, factuality);
      below = word;
    }
    factuality.say(speakers.according());
    if (speakers.isUnsure()) {
      factuality.allege("");
    }
    if (!firm) {
      asked(factuality);
    }
    return factuality.mode();
  }

  /** "Accused X of a coup, a charge that it denies": no part of what X is accused of. */
  private boolean isComment(int word) {
    return tree.relation(word).equals("appos") && lexicon.has(Role.ALLEGATIONS, tree.lemma(word));
  }

  private boolean isGoverned(int word, Factuality factuality) {
    int governor = tree.head(word);
    return governor != Tree.ROOT
        && !clauses.isFrank(word, governor)
        && governors.weigh(word, factuality);
  }

  private void said(int word, Factuality factuality) {
    int saying = speakers.within(word);
    if (saying >= 0) {
      factuality.say(speakers.of(saying));
      if (lexicon.has(Role.ALLEGED, tree.lemma(saying))) {
        factuality.allege("");
      }
    }
    factuality.say(speakers.above(word));
  }

  private void asked(Factuality factuality) {
    if (clauses.isQuestion()) {
      factuality.unreal("?");
    } else if (clauses.isInverted()) {
      factuality.unreal(tree.form(0));
    }
  }
}
