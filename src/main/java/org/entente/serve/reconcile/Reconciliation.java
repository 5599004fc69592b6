package org.entente.serve.reconcile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.entente.graph.Store;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.Crew;
import org.entente.serve.protocol.Answering;

/**
 * The Reconciliation API 0.2 (W3C Entity Reconciliation Community Group, final report of 2023): a
 * client such as OpenRefine matches the names of a column to the things of the store.
 */
public final class Reconciliation implements Answering {
  /** The path of the service; its parts lie below. */
  public static final String PATH = "/reconcile";

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Store store;
  private final Crew crew;
  private final Duration limit;
  private volatile Optional<Entities> known = Optional.empty();

  /** Takes the store, the threads that read it, and how long an answer may take. */
  public Reconciliation(Store store, Crew crew, Duration limit) {
    this.store = store;
    this.crew = crew;
    this.limit = limit;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!List.of("GET", "HEAD", "POST").contains(request.getMethod())) {
      throw new Refusal(
          Outcome.READ_ONLY,
          "This service answers GET and POST.",
          Map.of("Allow", "GET, HEAD, POST"));
    }
    String part = request.getRequestURI().substring(PATH.length());
    switch (part) {
      case "", "/" -> service(request, response);
      case "/suggest/entity" -> json(response, it -> typed(request, it).entities(it.entities()));
      case "/suggest/type" ->
          json(response, it -> typed(request, it).terms(it.entities().terms().types().values()));
      case "/suggest/property" ->
          json(
              response,
              it -> typed(request, it).terms(it.entities().terms().properties().values()));
      case "/properties" -> json(response, it -> proposed(request, it.entities().terms()));
      case "/preview" -> preview(response, needed(request, "id"));
      case "/view" -> view(response, needed(request, "id"));
      default ->
          throw new Refusal(
              Outcome.ABSENT,
              "There is nothing at " + PATH + part + "; " + PATH + " tells what is.");
    }
  }

  private void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String queries = request.getParameter("queries");
    String extend = request.getParameter("extend");
    if (queries != null) {
      Map<String, Asked> batch = Asked.batch(queries);
      json(response, it -> results(batch, it.ranking()));
    } else if (extend != null) {
      JsonObject query = Asked.object(extend, "extend");
      json(response, it -> it.extension().answer(query));
    } else {
      String address = request.getRequestURL().toString().replaceFirst("/$", "");
      json(response, it -> new Manifest(address).json(it.entities().terms()));
    }
  }

  /** What answers are made from, within one transaction. */
  private record Reading(Entities entities, DatasetGraph dataset, Runnable check) {
    Values values() {
      return new Values(dataset.getDefaultGraph(), entities);
    }

    Ranking ranking() {
      return new Ranking(entities, values(), check);
    }

    Extension extension() {
      return new Extension(entities, values(), check);
    }
  }

  private <T> T read(Function<Reading, T> work) {
    DatasetGraph dataset = store.dataset();
    return crew.run(
        limit,
        job -> {
          // Read first: of a change in between, the next reader makes the entities anew.
          long version = store.version();
          return Txn.calculateRead(
              dataset,
              () -> work.apply(new Reading(entities(version, dataset), dataset, job::check)));
        });
  }

  private Entities entities(long version, DatasetGraph dataset) {
    Entities found =
        known.filter(it -> it.version() == version).orElseGet(() -> Entities.of(version, dataset));
    known = Optional.of(found);
    return found;
  }

  private static JsonObject results(Map<String, Asked> batch, Ranking ranking) {
    JsonObject results = new JsonObject();
    batch.forEach((id, asked) -> results.add(id, ranking.result(asked)));
    return results;
  }

  private static Suggestions typed(HttpServletRequest request, Reading reading) {
    return new Suggestions(
        needed(request, "prefix"), number(request, "cursor", 0), reading.check());
  }

  private static JsonObject proposed(HttpServletRequest request, Terms terms) {
    String type = needed(request, "type");
    int limit = number(request, "limit", Integer.MAX_VALUE);
    JsonArray properties = new JsonArray();
    terms.of(type).stream().limit(limit).forEach(it -> properties.add(it.json()));
    JsonObject json = new JsonObject();
    json.addProperty("type", type);
    json.add("properties", properties);
    return json;
  }

  private static String needed(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    if (value == null) {
      throw Asked.wrong("The parameter " + name + "= is missing.");
    }
    return value;
  }

  private static int number(HttpServletRequest request, String name, int otherwise) {
    String value = request.getParameter(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("\\d{1,9}")) {
      throw Asked.wrong(name + "=" + value + " is no number of suggestions.");
    }
    return Integer.parseInt(value);
  }

  private void json(HttpServletResponse response, Function<Reading, JsonObject> work)
      throws IOException {
    send(response, "application/json; charset=utf-8", GSON.toJson(read(work)));
  }

  private Entity entity(Reading reading, String id) {
    return reading
        .entities()
        .named(id)
        .orElseThrow(() -> new Refusal(Outcome.ABSENT, "There is no thing \"" + id + "\"."));
  }

  private void preview(HttpServletResponse response, String id) throws IOException {
    String page = read(it -> new Preview(entity(it, id), it.entities().terms()).html());
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    send(response, "text/html; charset=utf-8", page);
  }

  private void view(HttpServletResponse response, String id) {
    String path = read(it -> entity(it, id).id());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", "/" + path);
  }

  private static void send(HttpServletResponse response, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    response.setContentType(type);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
