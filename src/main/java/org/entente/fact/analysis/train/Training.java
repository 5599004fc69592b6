package org.entente.fact.analysis.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.analysis.Dictionary;
import org.entente.fact.analysis.English;
import org.entente.fact.analysis.Lemmatiser;
import org.entente.fact.analysis.Tagged;
import org.entente.fact.analysis.Tagger;
import org.entente.fact.analysis.Word;

/**
 * Makes the weights of {@link English} from a treebank. The same files give the same weights, byte
 * for byte.
 */
public final class Training {
  private static final int FOLDS = 5;
  private static final int TAGGER_ROUNDS = 6;
  private static final int PARSER_ROUNDS = 6;
  // One sentence is made for so many of the treebank.
  private static final int SPLICED = 2;
  // How often a tag must be seen to be learnt.
  private static final int RARE = 3;
  // A class is a byte of the weights; a set of relations has 64 bits.
  private static final int MOST_TAGS = 256;
  private static final int MOST_RELATIONS = 64;
  private static final int TAGGER_WEIGHTS = 350_000;
  private static final int PARSER_WEIGHTS = 1_000_000;

  private final List<Gold> sentences;
  private final List<Gold> added;
  private final List<String> tags;
  private final List<String> relations;
  private final Consumer<String> progress;
  private final byte[] words = Dictionary.pack(Words.lines());
  private final Dictionary dictionary = Dictionary.of(words);

  private Training(List<Gold> sentences, List<Gold> added, Consumer<String> progress) {
    this.sentences = sentences;
    this.added = added;
    this.progress = progress;
    this.tags = frequent(sentences, Gold::tags, RARE);
    this.relations = frequent(sentences, Gold::relations, 1);
  }

  /**
   * Learns from the training part, and from the development part where there is one.
   *
   * @param folder the treebank's three parts
   * @param more a treebank in whose training part names are joined already, if there is one: tagger
   *     and parser learn from it, too
   * @param progress is told what is being done
   * @return the weights, as {@link English#of} reads them
   * @throws DataException if there is no such part, it can't be read or nothing can be learnt of
   *     it, or if the second has a relation that the first lacks
   */
  public static byte[] learn(Path folder, Optional<Path> more, Consumer<String> progress) {
    List<Gold> sentences = new ArrayList<>(Treebank.read(folder, "train"));
    if (Treebank.has(folder, "dev")) {
      sentences.addAll(Treebank.read(folder, "dev"));
    }
    List<Gold> added = more.map(it -> Treebank.read(it, "train")).orElse(List.of());
    Training training = new Training(sentences, added, progress);
    training.requireKnown(folder);
    more.ifPresent(training::requireAlike);
    return training.learn();
  }

  private void requireAlike(Path more) {
    List<String> others = new ArrayList<>(frequent(added, Gold::relations, 1));
    others.removeAll(relations);
    if (!others.isEmpty()) {
      throw new DataException(
          Location.of(more.toString()),
          "has relations that the treebank lacks: " + String.join(", ", others),
          "Call them as the treebank does");
    }
  }

  private void requireKnown(Path folder) {
    if (!tags.contains(Names.PROPER) || !relations.contains("root")) {
      throw new DataException(
          Location.of(folder.toString()),
          "has no root or fewer than " + RARE + " words of the tag " + Names.PROPER,
          "Use a treebank with the parts of speech of Universal Dependencies and the tags of Penn");
    }
    if (tags.size() > MOST_TAGS || relations.size() > MOST_RELATIONS) {
      throw new DataException(
          Location.of(folder.toString()),
          "has %d tags and %d relations".formatted(tags.size(), relations.size()),
          "Use one with at most %d and %d".formatted(MOST_TAGS, MOST_RELATIONS));
    }
  }

  private byte[] learn() {
    List<List<Gold>> folds = IntStream.range(0, FOLDS).mapToObj(this::fold).toList();
    progress.accept(
        "%d sentences, %d with names joined, and %d more"
            .formatted(sentences.size(), size(folds) - added.size(), added.size()));
    LemmaTraining.Learnt lemmas = LemmaTraining.learn(sentences);
    Lemmatiser lemmatiser = new Lemmatiser(lemmas.exceptions(), lemmas.rules());
    progress.accept("tagger, on all and with each of " + FOLDS + " parts left out");
    List<byte[]> taggers =
        IntStream.rangeClosed(0, FOLDS).parallel().mapToObj(it -> tagger(folds, it)).toList();
    List<Lesson> lessons = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      Tagger tagger = Tagger.of(taggers.get(fold), dictionary, tags);
      lessons.addAll(lessons(folds.get(fold), tagger, lemmatiser));
      lessons.addAll(lessons(spliced(fold), tagger, lemmatiser));
    }
    progress.accept("parser, on " + lessons.size() + " sentences with those spliced of others");
    Perceptron parser = ParserTraining.learn(lessons, relations, PARSER_ROUNDS);
    return pack(lemmas, taggers.get(FOLDS), parser.pack(PARSER_WEIGHTS));
  }

  /**
   * A part of the sentences, also with names joined, and of those added. Neighbours stay together,
   * for they share a document and its words.
   */
  private List<Gold> fold(int fold) {
    List<Gold> all = new ArrayList<>(part(sentences, fold));
    joined(fold).stream()
        .filter(gold -> gold.words().stream().anyMatch(Word::name))
        .forEach(all::add);
    all.addAll(part(added, fold));
    return all;
  }

  private static List<Gold> part(List<Gold> all, int fold) {
    return all.subList(fold * all.size() / FOLDS, (fold + 1) * all.size() / FOLDS);
  }

  private List<Gold> joined(int fold) {
    return part(sentences, fold).stream().map(Names::joined).toList();
  }

  /** Sentences made of those of a part: only the parser learns from them. */
  private List<Gold> spliced(int fold) {
    return Splicing.of(joined(fold), part(sentences, fold).size() / SPLICED, new Random(fold));
  }

  private static int size(List<List<Gold>> folds) {
    return folds.stream().mapToInt(List::size).sum();
  }

  /** The weights of a tagger that has not seen a fold; one after the last is none. */
  private byte[] tagger(List<List<Gold>> folds, int fold) {
    List<Gold> seen =
        IntStream.range(0, FOLDS)
            .filter(i -> i != fold)
            .mapToObj(folds::get)
            .flatMap(List::stream)
            .toList();
    return TaggerTraining.learn(seen, tags, dictionary, TAGGER_ROUNDS).pack(TAGGER_WEIGHTS);
  }

  // The parser must learn from tags that are as wrong as those it will meet.
  private List<Lesson> lessons(List<Gold> fold, Tagger tagger, Lemmatiser lemmatiser) {
    return fold.stream()
        .map(
            gold -> new Lesson(gold, tagged(gold, tagger.tag(gold.words()), lemmatiser), relations))
        .toList();
  }

  private Tagged tagged(Gold gold, int[] numbers, Lemmatiser lemmatiser) {
    List<String> lemmas = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      String tag = tags.get(numbers[i]);
      lemmas.add(lemmatiser.lemma(gold.words().get(i), tag.substring(tag.indexOf('|') + 1)));
    }
    return new Tagged(gold.words(), lemmas, numbers, tags, dictionary);
  }

  private byte[] pack(LemmaTraining.Learnt lemmas, byte[] tagger, byte[] parser) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(number(English.mark()));
    for (List<String> lines : List.of(tags, relations, lemmas.exceptions(), lemmas.rules())) {
      byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      out.writeBytes(number(bytes.length));
      out.writeBytes(bytes);
    }
    out.writeBytes(words);
    out.writeBytes(tagger);
    out.writeBytes(parser);
    return out.toByteArray();
  }

  private static byte[] number(int number) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
  }

  private static List<String> frequent(
      List<Gold> sentences, Function<Gold, List<String>> labels, int least) {
    Map<String, Integer> counts = new TreeMap<>();
    sentences.forEach(
        gold -> labels.apply(gold).forEach(label -> counts.merge(label, 1, Integer::sum)));
    return counts.keySet().stream()
        .filter(label -> counts.getOrDefault(label, 0) >= least)
        .toList();
  }
}
