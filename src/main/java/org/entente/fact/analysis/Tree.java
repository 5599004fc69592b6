package org.entente.fact.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sentence's words with their lemmas, parts of speech (UPOS), Penn Treebank tags (XPOS), heads
 * and relations, as Universal Dependencies 2 defines them (de Marneffe et al. 2021).
 */
public final class Tree {
  /** The head of the word that depends on none. */
  public static final int ROOT = -1;

  /**
   * What is told of one word.
   *
   * @param head the place of the word that it depends on, or {@link #ROOT}
   * @param relation with its subtype: {@code nsubj:pass}
   */
  public record Node(Word word, String lemma, String upos, String xpos, int head, String relation) {
    /** The same word on another head, in the same relation or another. */
    public Node on(int other, String as) {
      return new Node(word, lemma, upos, xpos, other, as);
    }

    /** The same word in the same place, as another part of speech. */
    public Node as(String otherUpos, String otherXpos) {
      return new Node(word, lemma, otherUpos, otherXpos, head, relation);
    }

    /** The same word in the same place, with another entry in the dictionary. */
    public Node of(String otherLemma) {
      return new Node(word, otherLemma, upos, xpos, head, relation);
    }
  }

  private final List<Node> nodes;
  private final Node[] words;
  private final List<List<Integer>> children;

  // What many ask for over and over, told once each; threads that race write the same.
  private final @Nullable String[] lower;

  private final @Nullable String[] prepositions;

  private Tree(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    this.words = nodes.toArray(Node[]::new);
    this.children = children(nodes);
    this.lower = new String[nodes.size()];
    this.prepositions = new String[nodes.size()];
  }

  /**
   * A tree of its words, in their order.
   *
   * @throws IllegalArgumentException if a word's head does not exist or leads back to the word
   */
  public static Tree of(List<Node> nodes) {
    int astray = astray(nodes);
    if (astray >= 0) {
      throw new IllegalArgumentException(
          "word " + astray + " does not lead to a root; give each a head that does");
    }
    return new Tree(nodes);
  }

  /** Whether each word's head exists and leads to a root. */
  static boolean isTree(List<Node> nodes) {
    return astray(nodes) < 0;
  }

  /** What is told of each word, in their order. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The number of words. */
  public int size() {
    return words.length;
  }

  /** The word at a place, from 0. */
  public Word word(int i) {
    return words[i].word();
  }

  /** The word as written. */
  public String form(int i) {
    return words[i].word().form();
  }

  /** The word as written, in lower case. */
  String lower(int i) {
    String known = lower[i];
    if (known == null) {
      known = form(i).toLowerCase(Locale.ROOT);
      lower[i] = known;
    }
    return known;
  }

  /** The preposition before a phrase, read at first asking. */
  String preposition(int i, IntFunction<String> reader) {
    String known = prepositions[i];
    if (known == null) {
      known = reader.apply(i);
      prepositions[i] = known;
    }
    return known;
  }

  /** The word's entry in a dictionary. */
  public String lemma(int i) {
    return words[i].lemma();
  }

  /** The universal part of speech: NOUN, VERB, PROPN … */
  public String upos(int i) {
    return words[i].upos();
  }

  /** The Penn Treebank tag: NNS, VBD … */
  public String xpos(int i) {
    return words[i].xpos();
  }

  /** The place of the word that this one depends on, or {@link #ROOT}. */
  public int head(int i) {
    return words[i].head();
  }

  /** How it depends on its head: nsubj:pass, obl, nmod:poss … */
  public String relation(int i) {
    return words[i].relation();
  }

  /** Whether a word hangs on another, at whatever depth, or is that word. */
  public boolean isUnder(int word, int above) {
    int at = word;
    while (at >= 0 && at != above) {
      at = head(at);
    }
    return at == above;
  }

  /** The places of the words that depend on this one, in the sentence's order. */
  public List<Integer> children(int i) {
    return children.get(i);
  }

  /** The first word that does not lead to a root; -1 where each does. */
  private static int astray(List<Node> nodes) {
    for (int word = 0; word < nodes.size(); word++) {
      int at = word;
      for (int steps = 0; at != ROOT; steps++) {
        if (at < ROOT || at >= nodes.size() || steps > nodes.size()) {
          return word;
        }
        at = nodes.get(at).head();
      }
    }
    return -1;
  }

  private static List<List<Integer>> children(List<Node> nodes) {
    List<List<Integer>> children = new ArrayList<>();
    nodes.forEach(node -> children.add(new ArrayList<>(2)));
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).head() != ROOT) {
        children.get(nodes.get(i).head()).add(i);
      }
    }
    // All of one class, whatever their length: to go through them is what is done most.
    children.replaceAll(Collections::unmodifiableList);
    return children;
  }
}
