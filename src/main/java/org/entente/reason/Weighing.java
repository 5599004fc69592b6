package org.entente.reason;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/**
 * How much a statement deserves to be believed, from the sentences that make it, with the
 * arithmetic.
 *
 * <p>Publishers are taken as independent: each that repeats a statement takes away its share of the
 * doubt that is left ("noisy or": J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988).
 * Sentences of one publisher are not independent: all that follow the best of them take away at
 * most a {@link #REPETITION quarter} of what a second publisher like the best one would.
 *
 * @param voices one for each publisher, sorted by name; none where no sentence makes the statement
 */
public record Weighing(List<Voice> voices) {
  /** The most that further sentences of one publisher count, as a share of a second publisher. */
  static final double REPETITION = 0.25;

  /** Grades of sources (A–F) on the Admiralty scale; F cannot be judged. */
  private static final List<Double> RELIABILITY = List.of(0.95, 0.8, 0.65, 0.4, 0.2, 0.5);

  /** Grades of information (1–6) on the Admiralty scale; 6 cannot be judged. */
  private static final List<Double> CREDIBILITY = List.of(1.0, 0.9, 0.7, 0.4, 0.2, 0.8);

  /** What no grade counts as: that the information cannot be judged. */
  private static final int UNGRADED = 6;

  /**
   * A sentence that makes the statement.
   *
   * @param document the document's id
   * @param reliability the document's grade, A to F
   * @param credibility the claim's grade, 1 to 6
   * @param confidence how sure the reading is, 0 to 1
   */
  public record Sentence(
      Node claim, String document, char reliability, OptionalInt credibility, double confidence) {
    /** Refuses what is on none of the scales. */
    public Sentence {
      if (reliability < 'A' || reliability > 'F') {
        throw new IllegalArgumentException("reliability " + reliability + " is not one of A to F");
      }
      int grade = credibility.orElse(UNGRADED);
      if (grade < 1 || grade > 6) {
        throw new IllegalArgumentException("credibility " + grade + " is not one of 1 to 6");
      }
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
      }
    }

    /** What it weighs alone, 0 to 1. */
    public double weight() {
      return factor(reliability) * factor(credibility) * confidence;
    }

    private static double factor(char reliability) {
      return RELIABILITY.get(reliability - 'A');
    }

    private static double factor(OptionalInt credibility) {
      return CREDIBILITY.get(credibility.orElse(UNGRADED) - 1);
    }

    private String text() {
      String grade =
          credibility.isPresent()
              ? "credibility " + credibility.getAsInt()
              : "no credibility given";
      return String.format(
          Locale.ROOT,
          "%s: %.2f (reliability %s) × %.2f (%s) × %.2f (confidence) = %.2f",
          document,
          factor(reliability),
          reliability,
          factor(credibility),
          grade,
          confidence,
          weight());
    }
  }

  /**
   * All that one publisher says.
   *
   * @param publisher the name; the document's id where it has none
   * @param sentences the weightiest first
   */
  public record Voice(String publisher, List<Sentence> sentences) {
    /** Sorts the sentences. */
    public Voice {
      sentences =
          sentences.stream()
              .sorted(
                  Comparator.comparing(Sentence::weight)
                      .reversed()
                      .thenComparing(Sentence::document)
                      .thenComparing(sentence -> sentence.claim().toString()))
              .toList();
      if (sentences.isEmpty()) {
        throw new IllegalArgumentException(publisher + " says nothing: leave the voice out");
      }
    }

    /** What it weighs, 0 to 1. */
    public double weight() {
      return best().weight() + repetition();
    }

    private Sentence best() {
      return sentences.get(0);
    }

    private double repetition() {
      double doubt =
          sentences.stream().skip(1).mapToDouble(it -> 1 - it.weight()).reduce(1, (a, b) -> a * b);
      double second = best().weight() * (1 - best().weight());
      return REPETITION * second * (1 - doubt);
    }

    private String text() {
      int more = sentences.size() - 1;
      String further = more == 1 ? "1 further sentence" : more + " further sentences";
      return more == 0
          ? best().text()
          : best().text()
              + String.format(
                  Locale.ROOT,
                  ", + %.2f (%s of %s) = %.2f",
                  repetition(),
                  further,
                  publisher,
                  weight());
    }
  }

  /** Sorts the voices. */
  public Weighing {
    voices = voices.stream().sorted(Comparator.comparing(Voice::publisher)).toList();
  }

  /** Weighs sentences, given by publisher. */
  static Weighing of(Map<String, List<Sentence>> sentences) {
    return new Weighing(
        new TreeMap<>(sentences)
            .entrySet().stream().map(it -> new Voice(it.getKey(), it.getValue())).toList());
  }

  /** Whether nobody claims it, as nobody claims names, kinds and topics. */
  public boolean isNobodysClaim() {
    return voices.isEmpty();
  }

  /** 0 to 1; 1 for what is nobody's claim. */
  public double value() {
    if (isNobodysClaim()) {
      return 1;
    }
    return 1 - voices.stream().mapToDouble(it -> 1 - it.weight()).reduce(1, (a, b) -> a * b);
  }

  /** The arithmetic: a line for each publisher, and one that puts them together. */
  public List<String> lines() {
    if (isNobodysClaim()) {
      return List.of("1.00: a name, a kind or a topic, which nobody claims");
    }
    List<String> lines = voices.stream().map(Voice::text).collect(Collectors.toList());
    if (voices.size() > 1) {
      String doubts =
          voices.stream()
              .map(it -> String.format(Locale.ROOT, "(1 − %.2f)", it.weight()))
              .collect(Collectors.joining(" × "));
      lines.add(String.format(Locale.ROOT, "1 − %s = %.2f", doubts, value()));
    }
    return List.copyOf(lines);
  }
}
