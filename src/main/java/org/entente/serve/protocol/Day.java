package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.explain.AsOf;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/**
 * The day of which a request asks.
 *
 * @param date empty where it asks for all that is known
 */
public record Day(Optional<LocalDate> date) {
  /** The parameter's name. */
  public static final String PARAMETER = "as-of";

  /** No day: all that is known. */
  public static final Day ANY = new Day(Optional.empty());

  /**
   * Reads the parameter {@code as-of}.
   *
   * @throws Refusal if it is no date
   */
  static Day of(HttpServletRequest request) {
    String[] values = request.getParameterValues(PARAMETER);
    return of(values == null ? List.of() : List.of(values));
  }

  /**
   * Reads the values of the parameter {@code as-of}.
   *
   * @throws Refusal if the first is no date
   */
  public static Day of(List<String> values) {
    if (values.isEmpty()) {
      return ANY;
    }
    try {
      return new Day(Optional.of(LocalDate.parse(values.get(0))));
    } catch (DateTimeException e) {
      throw new Refusal(
          Outcome.MALFORMED,
          "as-of=" + values.get(0) + " is no day of the calendar. Write it as 2022-06-01.");
    }
  }

  /** The data as they stood on that day. */
  public DatasetGraph view(DatasetGraph data) {
    return date.<DatasetGraph>map(day -> AsOf.of(data, day)).orElse(data);
  }

  /**
   * Reads it as a form sends it: an empty field asks for no day.
   *
   * @throws Refusal if it is no date
   */
  static Day ofForm(HttpServletRequest request) {
    String[] values = request.getParameterValues(PARAMETER);
    return of(
        Stream.of(values == null ? new String[0] : values).filter(it -> !it.isBlank()).toList());
  }

  /** Gives it as it follows the other parameters of an address; empty where no day is asked for. */
  public String parameter() {
    return date.map(day -> "&" + PARAMETER + "=" + day).orElse("");
  }

  /** What an answer depends on: the day as it is written, or nothing. */
  public String key() {
    return date.map(LocalDate::toString).orElse("");
  }
}
