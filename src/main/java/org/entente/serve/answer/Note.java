package org.entente.serve.answer;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is left at a request for others who handle it: what was asked, how many rows went out, and
 * whether the server itself asked.
 */
public final class Note {
  private static final String ROWS = Note.class.getName() + ".rows";
  private static final String QUESTION = Note.class.getName() + ".question";
  private static final String OWN = Note.class.getName() + ".own";

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

  /** Notes that the server itself asks, and no visitor. */
  public static void own(BiConsumer<String, Object> attributes) {
    attributes.accept(OWN, true);
  }

  /** Says whether the server itself asks. */
  public static boolean isOwn(Function<String, @Nullable Object> attributes) {
    return attributes.apply(OWN) != null;
  }
}
