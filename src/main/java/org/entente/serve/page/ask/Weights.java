package org.entente.serve.page.ask;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;

/**
 * How much a word, or a name of some kind, tells: the more the fewer questions have it (inverse
 * document frequency, Spärck Jones 1972).
 *
 * @param words by stem
 * @param kinds by the kind of a blank
 * @param unknown what a word tells that is in no question
 */
record Weights(Map<String, Double> words, Map<String, Double> kinds, double unknown) {
  static Weights of(List<Wording> wordings) {
    Map<Question, List<Wording>> questions =
        wordings.stream().collect(Collectors.groupingBy(Wording::question));
    double all = questions.size();
    return new Weights(
        rarity(questions.values().stream().flatMap(Weights::words), all),
        rarity(
            questions.keySet().stream()
                .map(Question::parameters)
                .flatMap(Collection::stream)
                .map(Parameter::kind),
            all),
        Math.log(1 + all / 4));
  }

  private static Stream<String> words(List<Wording> own) {
    return own.stream()
        .flatMap(it -> Stream.concat(it.text().stream(), it.theme().stream()))
        .distinct();
  }

  private static Map<String, Double> rarity(Stream<String> found, double all) {
    return found.collect(
        Collectors.groupingBy(
            it -> it,
            Collectors.collectingAndThen(
                Collectors.counting(), count -> Math.log(1 + all / count))));
  }

  double of(String stem) {
    return words.getOrDefault(stem, unknown);
  }

  double ofKind(String kind) {
    return kinds.getOrDefault(kind, 0.0);
  }
}
