package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Note;
import org.entente.serve.answer.Rows;

/** Answers the SPARQL 1.1 protocol's queries; without a query, what the endpoint is. */
public final class QueryEndpoint implements Answering {
  private final Desk desk;
  private final Answering bare;
  private final Queries queries = new Queries();

  /** Takes where answers are made, and what answers who asks nothing. */
  public QueryEndpoint(Desk desk, Answering bare) {
    this.desk = desk;
    this.bare = bare;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (QueryRequest.isBare(request)) {
      bare.answer(request, response);
      return;
    }
    QueryRequest asked = QueryRequest.of(request, desk.limits());
    Note.question(request, asked.text());
    ParsedQuery parsed = queries.parse(desk, asked.text());
    Format format = Negotiation.choose(request, offers(parsed.query()));
    desk.send(
        request,
        response,
        Medium.of(format),
        asked.limit(),
        parsed.repeatable() ? Optional.of(key(asked, format)) : Optional.empty(),
        (data, job, out) ->
            Evaluation.run(
                parsed,
                asked.graphs(),
                asked.day().view(data),
                job,
                format,
                new Rows(desk.limits().rows()),
                out));
  }

  private static List<Format> offers(Query query) {
    return query.isSelectType() || query.isAskType() ? Format.TABLES : Format.GRAPHS;
  }

  private static List<String> key(QueryRequest asked, Format format) {
    List<String> key =
        new ArrayList<>(List.of(format.name(), asked.text(), asked.day().key(), "default"));
    key.addAll(asked.graphs().getDefaultGraphURIs());
    key.add("named");
    key.addAll(asked.graphs().getNamedGraphURIs());
    return key;
  }
}
