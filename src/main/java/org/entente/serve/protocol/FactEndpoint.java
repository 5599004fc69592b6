package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;

/** Tells something of the one fact that the parameters {@code s}, {@code p} and {@code o} name. */
public final class FactEndpoint implements Answering {
  private final Desk desk;
  private final Telling telling;

  private FactEndpoint(Desk desk, Telling telling) {
    this.desk = desk;
    this.telling = telling;
  }

  /**
   * Gives what answers with a fact's proofs, at most as many as {@code limit} says.
   *
   * @param documents the folder of the texts whose sentences are shown
   */
  public static FactEndpoint explain(Desk desk, Optional<Path> documents) {
    return new FactEndpoint(desk, Telling.why(documents));
  }

  /** Gives what answers with what is missing for a fact. */
  public static FactEndpoint whyNot(Desk desk) {
    return new FactEndpoint(desk, Telling::whyNot);
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    Format format = Negotiation.choose(request, Format.EXPLANATIONS);
    FactQuestion question = FactQuestion.of(request);
    List<String> key = new ArrayList<>(question.key());
    key.add(format.name());
    desk.send(
        request,
        response,
        Medium.of(format),
        QueryRequest.limit(request, desk.longest()),
        Optional.of(key),
        (data, job, out) -> telling.write(data, question, format, out));
  }
}
