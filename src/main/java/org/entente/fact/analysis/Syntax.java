package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a tree says about its words by the guidelines of Universal Dependencies 2 alone: voice,
 * lists, prepositions. Words are numbers from 0.
 */
public final class Syntax {
  /** Prepositions of two words, however a parser ties them. */
  private static final Set<String> COMPOUND =
      WordSet.of("out of", "along with", "together with", "ahead of", "such as");

  private static final Set<String> RELATIVE = WordSet.of("who", "which", "that", "whom");

  private static final Set<String> CONTRASTS = Set.of("rather", "than", "not", "never", "instead");
  private static final Set<String> EXCEPT = Set.of("but", "save");
  private static final Set<String> ALL =
      WordSet.of("all", "every", "each", "everyone", "everybody");
  private static final Set<String> LIMITS = Set.of("only", "just", "merely", "least");

  private static final Set<String> GIVING =
      WordSet.of("give", "offer", "award", "grant", "call", "name");

  private final Tree tree;

  /** Of a tree. */
  public Syntax(Tree tree) {
    this.tree = tree;
  }

  /** The words that hang on a word by a relation, in order. */
  public List<Integer> children(int word, String relation) {
    List<Integer> found = List.of();
    List<Integer> all = tree.children(word);
    for (int i = 0; i < all.size(); i++) {
      int child = all.get(i);
      if (tree.relation(child).equals(relation)) {
        // Most words have none, and few have two.
        found = found.isEmpty() ? List.of(child) : with(found, child);
      }
    }
    return found;
  }

  private static List<Integer> with(List<Integer> some, int one) {
    List<Integer> all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  /** The word as written, in lower case. */
  public String lower(int word) {
    return tree.lower(word);
  }

  /** The preposition before a phrase, of several words joined by blanks; empty where none. */
  public String preposition(int word) {
    return tree.preposition(word, this::read);
  }

  private String read(int word) {
    for (int child : tree.children(word)) {
      if (tree.relation(child).equals("case") && child < word) {
        StringBuilder all = new StringBuilder(lower(child));
        children(child, "fixed").forEach(more -> all.append(' ').append(lower(more)));
        if (child + 1 < word && COMPOUND.contains(all + " " + lower(child + 1))) {
          all.append(' ').append(lower(child + 1));
        } else if (child > 0 && all.toString().equals("of") && lower(child - 1).equals("ahead")) {
          all.insert(0, "ahead ");
        }
        return all.toString();
      }
    }
    return "";
  }

  /** A phrase's head and the heads that stand beside it in a list. */
  public List<Integer> list(int head) {
    List<Integer> items = new ArrayList<>(List.of(head));
    for (int child : children(head, "conj")) {
      if (isNominal(child) && !isExcluded(child)) {
        items.addAll(list(child));
      }
    }
    return items;
  }

  /** Whether a phrase names what is not meant: "rather than X", "from Y, not from X". */
  public boolean isContrasted(int word) {
    if (tree.upos(word).equals("PROPN") && !hasCopula(word) && isExcluded(word)) {
      return true;
    }
    int first = word;
    while (first > 0
        && tree.head(first - 1) == word
        && Set.of("det", "amod", "compound").contains(tree.relation(first - 1))) {
      first--;
    }
    String before = first > 1 ? lower(first - 2) + " " + lower(first - 1) : "";
    return before.equals("rather than") || before.equals("instead of");
  }

  // "X, rather than Y", "X, but not Y": Y is none of them; "not only X" is one.
  private boolean isExcluded(int item) {
    for (int child : tree.children(item)) {
      boolean before =
          child < item && Set.of("cc", "case", "advmod").contains(tree.relation(child));
      // "Nowhere better than in X" is in X, too.
      boolean compared = lower(child).equals("than") && !tree.relation(item).equals("conj");
      if (before
          && CONTRASTS.contains(lower(child))
          && !compared
          && !LIMITS.contains(lower(child + 1))) {
        return true;
      }
    }
    return isAllBut(item);
  }

  // "All members but X signed".
  private boolean isAllBut(int item) {
    if (item < 1 || tree.head(item) < 0 || !EXCEPT.contains(lower(item - 1))) {
      return false;
    }
    int head = tree.head(item);
    return tree.relation(item).startsWith("nsubj")
        ? tree.children(head).stream().anyMatch(it -> it < item - 1 && isCommonSubject(it))
        : isOfAll(head, item);
  }

  // "All members of X but Y": a parser may hang Y on the members or on X.
  private boolean isOfAll(int above, int item) {
    for (int word = above; word >= 0 && word < item && isNominal(word); word = tree.head(word)) {
      if (ALL.contains(lower(word)) || hasAll(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasAll(int noun) {
    return tree.children(noun).stream().anyMatch(it -> it < noun && ALL.contains(lower(it)));
  }

  private boolean isCommonSubject(int word) {
    return tree.relation(word).startsWith("nsubj") && !tree.upos(word).equals("PROPN");
  }

  /** Whether a word can stand for a thing. */
  public boolean isNominal(int word) {
    return switch (tree.upos(word)) {
      case "NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM" -> true;
      default -> false;
    };
  }

  /** Whether a word is a common noun or a name. */
  public boolean isNoun(int word) {
    return tree.upos(word).equals("NOUN") || tree.upos(word).equals("PROPN");
  }

  /** Whether a word is a verb, auxiliary or not. */
  public boolean isVerb(int word) {
    return tree.upos(word).equals("VERB") || tree.upos(word).equals("AUX");
  }

  /** Whether a word is a predicate after a form of to be. */
  public boolean hasCopula(int word) {
    return !children(word, "cop").isEmpty();
  }

  /** Whether a word is a pronoun that stands for what its clause hangs on. */
  public boolean isRelative(int word) {
    return RELATIVE.contains(lower(word))
        && (tree.xpos(word).startsWith("W")
            || tree.upos(word).equals("PRON")
            || tree.relation(word).equals("obj"));
  }

  /** Whether a verb is a past participle, also where it could be a past tense. */
  public boolean isParticiple(int word) {
    return tree.xpos(word).equals("VBN")
        || (tree.xpos(word).equals("VBD") && children(word, "aux").isEmpty());
  }

  /** Whether a verb has a subject or an auxiliary of its own. */
  public boolean isFinite(int word) {
    return !children(word, "aux").isEmpty() || !subjects(word).isEmpty();
  }

  /** Whether what a verb's grammatical subject, or the noun before it, undergoes it. */
  public boolean isPassive(int word) {
    if (!children(word, "aux:pass").isEmpty() || !children(word, "nsubj:pass").isEmpty()) {
      return true;
    }
    boolean participle = tree.xpos(word).equals("VBN");
    boolean bare = participle && children(word, "aux").isEmpty();
    boolean reduced =
        tree.relation(word).equals("acl")
            && isParticiple(word)
            && !isFinite(word)
            && !isMisread(word);
    boolean beside =
        participle
            && tree.relation(word).equals("conj")
            && !isFinite(word)
            && !(word > 0 && tree.form(word - 1).equals(",") && agents(word).isEmpty())
            && tree.head(word) >= 0
            && isPassive(tree.head(word));
    // "Had met X by video link": nobody is met by a link.
    return reduced || beside || (bare && !agents(word).isEmpty());
  }

  /**
   * Whether a verb was taken for a participle that says more of the noun before it, although it has
   * an object, which no passive participle has: "the two ministers condemned Belarus".
   */
  public boolean isMisread(int word) {
    return tree.relation(word).equals("acl")
        && isParticiple(word)
        && children(word, "mark").isEmpty()
        && !children(word, "obj").isEmpty()
        && !GIVING.contains(tree.lemma(word));
  }

  /** The relation by which a subject hangs on a verb: what it is in a passive clause shows. */
  public String asSubjectOf(int verb) {
    return children(verb, "aux:pass").isEmpty() ? "nsubj" : "nsubj:pass";
  }

  /** The subjects that a word itself has, of an active clause. */
  public List<Integer> subjects(int word) {
    List<Integer> own = new ArrayList<>(children(word, "nsubj"));
    own.addAll(children(word, "nsubj:outer"));
    return own;
  }

  /** Those by whom something is done. */
  public List<Integer> agents(int word) {
    List<Integer> agents = new ArrayList<>(children(word, "obl:agent"));
    for (int child : tree.children(word)) {
      if (tree.relation(child).startsWith("obl") && preposition(child).equals("by")) {
        agents.add(child);
      }
    }
    return agents;
  }

  /** The last noun that a verb is done to, before another word; -1 where none. */
  int object(int verb, int before) {
    return tree.children(verb).stream()
        .filter(it -> it < before && tree.relation(it).equals("obj") && isNoun(it))
        .reduce(-1, (one, next) -> next);
  }

  /** Whether a verb has its "to" before it: "to sign". */
  public boolean hasTo(int verb) {
    return children(verb, "mark").stream().anyMatch(it -> lower(it).equals("to"));
  }
}
