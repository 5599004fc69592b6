package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.Rules;
import org.entente.reason.explain.Explanation;
import org.entente.reason.explain.Proofs;
import org.entente.reason.explain.Shortcomings;
import org.entente.reason.explain.UnclearFact;
import org.entente.reason.explain.UnclearFact.UnclearName;
import org.entente.reason.explain.Wanted;
import org.entente.reason.explain.WhyNot;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.answer.Refusal.Suggestion;

/**
 * What a request wants to know of a fact.
 *
 * @param path where it was asked: {@code /explain} or {@code /why-not}
 * @param words those that name the fact: subject, property and object
 * @param proofs how many are wanted at most
 * @param day of which it is asked
 */
public record FactQuestion(String path, List<String> words, int proofs, Day day) {
  /** The parameters that name a fact, by what each is. */
  public static final List<String> PARAMETERS = List.of("s", "p", "o");

  private static final List<String> ROLES = List.of("subject", "property", "object");
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  /** Takes a copy. */
  public FactQuestion {
    words = List.copyOf(words);
  }

  /**
   * Reads a request.
   *
   * @throws Refusal if a word is missing, or a number or a day cannot be read
   */
  public static FactQuestion of(HttpServletRequest request) {
    List<String> words = PARAMETERS.stream().map(it -> word(request, it)).toList();
    return new FactQuestion(request.getServletPath(), words, proofs(request), Day.ofForm(request));
  }

  private static String word(HttpServletRequest request, String parameter) {
    String[] values = request.getParameterValues(parameter);
    if (values == null || values.length != 1 || values[0].isBlank()) {
      String path = request.getServletPath();
      throw new Refusal(
          Outcome.MALFORMED,
          path
              + " needs the parameter "
              + parameter
              + "= exactly once, as in "
              + path
              + "?s=Australia&p=partnerOf&o=NATO: each a name, a prefixed name or an IRI.");
    }
    return values[0];
  }

  private static int proofs(HttpServletRequest request) {
    String limit = request.getParameter("limit");
    try {
      int proofs = limit == null ? USUAL : Integer.parseInt(limit);
      if (proofs >= 1 && proofs <= MOST) {
        return proofs;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers out of range.
    }
    throw new Refusal(
        Outcome.MALFORMED, "limit=" + limit + " is no whole number from 1 to " + MOST + ".");
  }

  /** Gives what an answer depends on besides its form. */
  List<String> key() {
    return Stream.concat(Stream.of(path, proofs + "", day.key()), words.stream()).toList();
  }

  /**
   * Gives the fact that the words mean; must be called inside a transaction.
   *
   * @throws Refusal naming what is nearest, if they mean none
   */
  public Triple fact(DatasetGraph data) {
    try {
      return new Wanted(data).fact(words.get(0), words.get(1), words.get(2));
    } catch (UnclearFact e) {
      throw Refusal.absent(
          String.valueOf(e.getMessage()), e.names().stream().flatMap(this::suggestions).toList());
    }
  }

  private Stream<Suggestion> suggestions(UnclearName name) {
    int place = ROLES.indexOf(name.role());
    return name.near().stream().map(it -> new Suggestion(it, address(place, it)));
  }

  /** The same question with another word in one place. */
  private String address(int place, String word) {
    List<String> others = new ArrayList<>(words);
    others.set(place, word);
    return new FactQuestion(path, others, proofs, day).address();
  }

  /** Gives the address of this question, whatever the form of the answer. */
  public String address() {
    StringBuilder address = new StringBuilder(path);
    for (int i = 0; i < words.size(); i++) {
      address.append(i == 0 ? '?' : '&').append(PARAMETERS.get(i)).append('=');
      address.append(URLEncoder.encode(words.get(i), StandardCharsets.UTF_8));
    }
    return address + (proofs == USUAL ? "" : "&limit=" + proofs) + day.parameter();
  }

  /** Gives the proofs of a fact; must be called inside a transaction. */
  public Explanation why(DatasetGraph data, Triple fact) {
    Proofs all =
        day.date()
            .map(it -> Proofs.asOf(data, Rules.in(data), it))
            .orElseGet(() -> Proofs.of(data));
    return all.explain(fact, proofs);
  }

  /** Gives what is missing for a fact; must be called inside a transaction. */
  public Shortcomings whyNot(DatasetGraph data, Triple fact) {
    return day.date()
        .map(it -> WhyNot.asOf(data, Rules.in(data), it))
        .orElseGet(() -> new WhyNot(data, Rules.in(data)))
        .of(fact);
  }
}
