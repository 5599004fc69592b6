package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.reason.explain.Wanted;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Tells something of the one fact that the parameters {@code s}, {@code p} and {@code o} name. */
public final class FactEndpoint implements Answering {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final Desk desk;
  private final String name;
  private final Telling telling;

  private FactEndpoint(Desk desk, String name, Telling telling) {
    this.desk = desk;
    this.name = name;
    this.telling = telling;
  }

  /**
   * Gives what answers with a fact's proofs, at most as many as {@code limit} says.
   *
   * @param documents the folder of the texts whose sentences are shown
   */
  public static FactEndpoint explain(Desk desk, Optional<Path> documents) {
    return new FactEndpoint(desk, "explain", Telling.why(documents));
  }

  /** Gives what answers with what is missing for a fact. */
  public static FactEndpoint whyNot(Desk desk) {
    return new FactEndpoint(desk, "why-not", Telling::whyNot);
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!QueryRequest.isReading(request)) {
      throw QueryRequest.readOnly(request.getMethod(), "GET, HEAD, OPTIONS");
    }
    Format format = Negotiation.choose(request, Format.EXPLANATIONS);
    List<String> words = List.of(word(request, "s"), word(request, "p"), word(request, "o"));
    int proofs = proofs(request);
    desk.send(
        request,
        response,
        Medium.of(format),
        QueryRequest.limit(request, desk.longest()),
        Optional.of(
            List.of(name, format.name(), words.get(0), words.get(1), words.get(2), proofs + "")),
        (data, job, out) -> write(data, words, proofs, format, out));
  }

  private void write(
      DatasetGraph data, List<String> words, int proofs, Format format, OutputStream out) {
    telling.write(data, fact(data, words), proofs, format, out);
  }

  private static Triple fact(DatasetGraph data, List<String> words) {
    try {
      return new Wanted(data).fact(words.get(0), words.get(1), words.get(2));
    } catch (DataException e) {
      throw new Refusal(Outcome.ABSENT, String.valueOf(e.getMessage()));
    }
  }

  private String word(HttpServletRequest request, String parameter) {
    String[] values = request.getParameterValues(parameter);
    if (values == null || values.length != 1 || values[0].isBlank()) {
      throw new Refusal(
          Outcome.MALFORMED,
          "/"
              + name
              + " needs the parameter "
              + parameter
              + "= exactly once, as in /"
              + name
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
}
