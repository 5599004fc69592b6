package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
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
  /** The name of the parameter. */
  public static final String PARAMETER = "as-of";

  /**
   * Reads the parameter {@code as-of}.
   *
   * @throws Refusal if it is no single date
   */
  static Day of(HttpServletRequest request) {
    String[] values = request.getParameterValues(PARAMETER);
    if (values == null) {
      return new Day(Optional.empty());
    }
    if (values.length != 1) {
      throw new Refusal(Outcome.MALFORMED, "The parameter as-of= names one day, not several.");
    }
    try {
      return new Day(Optional.of(LocalDate.parse(values[0])));
    } catch (DateTimeException e) {
      throw new Refusal(
          Outcome.MALFORMED,
          "as-of=" + values[0] + " is no day of the calendar. Write it as 2022-06-01.");
    }
  }

  /** The data as they stood on that day. */
  DatasetGraph view(DatasetGraph data) {
    return date.<DatasetGraph>map(day -> AsOf.of(data, day)).orElse(data);
  }

  /**
   * Reads it as a form sends it: an empty field asks for no day.
   *
   * @throws Refusal if it is no single date
   */
  static Day ofForm(HttpServletRequest request) {
    String[] values = request.getParameterValues(PARAMETER);
    boolean empty = values != null && values.length == 1 && values[0].isBlank();
    return empty ? new Day(Optional.empty()) : of(request);
  }

  /** Gives it as it follows the other parameters of an address; empty where no day is asked for. */
  public String parameter() {
    return date.map(day -> "&" + PARAMETER + "=" + day).orElse("");
  }

  /** What an answer depends on. */
  String key() {
    return date.map(LocalDate::toString).orElse("");
  }
}
