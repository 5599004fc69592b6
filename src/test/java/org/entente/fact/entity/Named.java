package org.entente.fact.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;

/** Mentions as lines that people read: {@code Seoul: Seoul (Place) or South Korea (State)}. */
final class Named {
  private Named() {}

  /** The words of the one sentence of a text. */
  static List<Word> words(String sentence) {
    return Splitter.sentences(sentence).get(0);
  }

  static String line(Mention mention, List<Word> words, String text) {
    int start = words.get(mention.start()).start();
    int end = words.get(mention.end() - 1).end();
    String also =
        mention.also().stream().map(it -> " & " + meant(it)).collect(Collectors.joining());
    return text.substring(start, end) + ": " + meant(mention) + also;
  }

  private static String meant(Mention mention) {
    String count = mention.count().map(it -> "; " + it.toPlainString()).orElse("");
    return senses(mention.senses()) + count + mention.office().map(Named::office).orElse("");
  }

  private static String office(Mention.Office office) {
    String of = office.of().isEmpty() ? "" : " of " + senses(office.of());
    return "; in office" + of + (office.pointed() ? ", pointed" : "");
  }

  private static String senses(List<Sense> senses) {
    return senses.stream()
        .sorted(Comparator.comparing(Sense::key))
        .map(Named::sense)
        .collect(Collectors.joining(" or "));
  }

  private static String sense(Sense sense) {
    String kinds = sense.kinds().stream().sorted().collect(Collectors.joining("/"));
    return sense.label() + " (" + (sense.known() ? "" : "new ") + kinds + ")";
  }
}
