package org.entente.serve.answer;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is left at a request for the log: what was asked, and how many rows went out. */
public final class Note {
  private static final String ROWS = Note.class.getName() + ".rows";
  private static final String QUESTION = Note.class.getName() + ".question";

  private Note() {}

  /** Notes how many rows an answer has. */
  public static void rows(ServletRequest request, long rows) {
    request.setAttribute(ROWS, rows);
  }

  /** Notes what was asked in a body. */
  public static void question(ServletRequest request, String text) {
    request.setAttribute(QUESTION, text);
  }

  /** Gives how many rows were noted, if an answer has such. */
  public static Optional<Long> rows(Function<String, @Nullable Object> attributes) {
    return Optional.ofNullable((Long) attributes.apply(ROWS));
  }

  /** Gives what was noted to have been asked. */
  public static Optional<String> question(Function<String, @Nullable Object> attributes) {
    return Optional.ofNullable((String) attributes.apply(QUESTION));
  }
}
