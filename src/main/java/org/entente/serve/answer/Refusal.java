package org.entente.serve.answer;

import java.util.List;
import java.util.Map;

/** An answer that is an error: how it ended, and a sentence that says what to do instead. */
public final class Refusal extends RuntimeException {
  private final Outcome outcome;
  private final Map<String, String> headers;
  private final List<Suggestion> suggestions;

  /** Something that was perhaps meant: what it is called, and its address on this server. */
  public record Suggestion(String label, String address) {}

  /** Takes how the request ended and the sentence that its sender will read. */
  public Refusal(Outcome outcome, String sentence) {
    this(outcome, sentence, Map.of());
  }

  /** Takes in addition headers such as {@code Allow} or {@code Retry-After}. */
  public Refusal(Outcome outcome, String sentence, Map<String, String> headers) {
    this(outcome, sentence, headers, List.of());
  }

  /** Says that something is not here, and what is there of a similar name. */
  public static Refusal absent(String sentence, List<Suggestion> suggestions) {
    return new Refusal(Outcome.ABSENT, sentence, Map.of(), suggestions);
  }

  private Refusal(
      Outcome outcome, String sentence, Map<String, String> headers, List<Suggestion> suggestions) {
    // A refusal is an answer, not a fault of the program: no stack trace.
    super(sentence, null, false, false);
    this.outcome = outcome;
    this.headers = Map.copyOf(headers);
    this.suggestions = List.copyOf(suggestions);
  }

  /** Gives how the request ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Gives the headers that belong to the answer. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Gives what was perhaps meant. */
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /** Gives the sentence for the sender. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
