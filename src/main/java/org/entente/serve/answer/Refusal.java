package org.entente.serve.answer;

import java.util.Map;

/** An answer that is an error: how it ended, and a sentence that says what to do instead. */
public final class Refusal extends RuntimeException {
  private final Outcome outcome;
  private final Map<String, String> headers;

  /** Takes how the request ended and the sentence that its sender will read. */
  public Refusal(Outcome outcome, String sentence) {
    this(outcome, sentence, Map.of());
  }

  /** Takes in addition headers such as {@code Allow} or {@code Retry-After}. */
  public Refusal(Outcome outcome, String sentence, Map<String, String> headers) {
    // A refusal is an answer, not a fault of the program: no stack trace.
    super(sentence, null, false, false);
    this.outcome = outcome;
    this.headers = Map.copyOf(headers);
  }

  /** Gives how the request ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Gives the headers that belong to the answer. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Gives the sentence for the sender. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
