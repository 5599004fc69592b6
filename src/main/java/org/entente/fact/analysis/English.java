package org.entente.fact.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The built-in analyser: a tagger, a lemmatiser and a parser with weights learnt from the Universal
 * Dependencies English Web Treebank. Any number of threads may use one.
 */
public final class English implements Analyser {
  /** The file of weights beside this class. */
  public static final String WEIGHTS = "english.bin";

  private static final int MARK = 0x454E5442;

  private final List<String> tags;
  private final List<String> upos = new ArrayList<>();
  private final List<String> xpos = new ArrayList<>();
  private final List<String> relations;
  private final Dictionary dictionary;
  private final Tagger tagger;
  private final Gerunds gerunds;
  private final Possessives possessives;
  private final Lemmatiser lemmatiser;
  private final Parser parser;

  private English(ByteBuffer in) {
    if (in.getInt() != MARK) {
      throw new IllegalArgumentException("these are no weights of this version; train them anew");
    }
    tags = lines(in);
    relations = lines(in);
    lemmatiser = new Lemmatiser(lines(in), lines(in));
    dictionary = Dictionary.read(in);
    tagger = new Tagger(PackedWeights.read(in), dictionary, tags);
    gerunds = new Gerunds(tags);
    possessives = new Possessives(tags);
    parser = new Parser(PackedWeights.read(in), relations);
    for (String tag : tags) {
      upos.add(tag.substring(0, tag.indexOf('|')));
      xpos.add(tag.substring(tag.indexOf('|') + 1));
    }
  }

  /** The analyser with the weights that come along. */
  public static English load() {
    try (InputStream in = English.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException(WEIGHTS + " is missing beside " + English.class);
      }
      return of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The analyser with other weights.
   *
   * @param weights as the training writes them: a mark; tags, relations, exceptions and rules of
   *     lemmas, each as lines of text with their length in bytes; a dictionary; weights of tagger
   *     and parser
   */
  public static English of(byte[] weights) {
    return new English(ByteBuffer.wrap(weights));
  }

  /** The number that weights begin with. */
  public static int mark() {
    return MARK;
  }

  @Override
  public Tree analyse(List<Word> words) {
    int[] chosen = tagged(words);
    List<String> lemmas = new ArrayList<>(chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      lemmas.add(lemmatiser.lemma(words.get(i), xpos.get(chosen[i])));
    }
    State state = parser.parse(new Tagged(words, lemmas, chosen, tags, dictionary));
    List<Tree.Node> nodes = new ArrayList<>(chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      nodes.add(node(words.get(i), lemmas.get(i), chosen[i], state, i + 1));
    }
    return Tree.of(nodes);
  }

  @Override
  public List<String> tags(List<Word> words) {
    return Arrays.stream(tagged(words)).mapToObj(xpos::get).toList();
  }

  private int[] tagged(List<Word> words) {
    int[] chosen = tagger.tag(words);
    gerunds.mend(words, chosen);
    possessives.mend(words, chosen);
    return chosen;
  }

  private Tree.Node node(Word word, String lemma, int tag, State state, int place) {
    int head = state.head(place) == state.root() ? Tree.ROOT : state.head(place) - 1;
    String relation = relations.get(state.relation(place));
    return new Tree.Node(word, lemma, upos.get(tag), xpos.get(tag), head, relation);
  }

  private static List<String> lines(ByteBuffer in) {
    byte[] bytes = new byte[in.getInt()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}
