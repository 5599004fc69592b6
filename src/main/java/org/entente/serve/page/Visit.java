package org.entente.serve.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.entente.graph.Vocabulary;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.protocol.Day;

/**
 * What a request asks of a page.
 *
 * @param path the decoded path, without an ending that names a format
 * @param parameters the values of each parameter, in their order
 */
public record Visit(String path, Map<String, List<String>> parameters) {
  private static final int LONGEST = 500;

  /** Takes a copy. */
  public Visit {
    parameters = Map.copyOf(parameters);
  }

  /** Reads a request. */
  public static Visit of(HttpServletRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    return new Visit(path(request), parameters);
  }

  private static String path(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return request.getServletPath() + (rest == null ? "" : rest);
  }

  Visit at(String path) {
    return new Visit(path, parameters);
  }

  /** Gives the IRI that this path shows, whatever host the server has. */
  public Node node() {
    return Vocabulary.iri(Vocabulary.BASE + path.substring(1));
  }

  /** Gives the part of the path after the last slash. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Gives the first value of a parameter that is not blank. */
  public Optional<String> value(String parameter) {
    return parameters.getOrDefault(parameter, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /**
   * Gives what somebody typed to find something.
   *
   * @throws Refusal if that is longer than anything there is to be found
   */
  public Optional<String> typed(String parameter) {
    Optional<String> typed = value(parameter);
    if (typed.filter(it -> it.length() > LONGEST).isPresent()) {
      throw new Refusal(
          Outcome.MALFORMED, parameter + "= has more than " + LONGEST + " characters.");
    }
    return typed;
  }

  /**
   * Gives the day of which it asks; a day that is left blank is none.
   *
   * @throws Refusal if it is no single date
   */
  public Day day() {
    List<String> written = parameters.getOrDefault(Day.PARAMETER, List.of());
    return Day.of(written.stream().filter(value -> !value.isBlank()).toList());
  }

  /**
   * Gives a parameter that counts from 1; 1 where it is missing.
   *
   * @throws Refusal if it is no such number
   */
  public int number(String parameter) {
    String text = value(parameter).orElse("1");
    if (text.matches("[1-9]\\d{0,6}")) {
      return Integer.parseInt(text);
    }
    throw new Refusal(
        Outcome.MALFORMED, parameter + "=" + text + " is no whole number from 1 to 9999999.");
  }
}
