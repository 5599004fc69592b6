package org.entente.serve.page.edit;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.graph.answer.Diagnosis;
import org.entente.graph.view.NameIndex;
import org.entente.graph.view.Texts;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Refusal;
import org.entente.serve.answer.Writing;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.Runs;
import org.entente.serve.limit.StoppableDataset;
import org.entente.serve.page.Directory;
import org.entente.serve.page.Kept;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.page.ask.Result;
import org.entente.serve.page.edit.Editor.Outcome;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Day;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Inquiry;
import org.entente.serve.protocol.Prefixes;
import org.entente.serve.protocol.ReadOnly;

/** Answers at {@code /sparql} and below: the editor with or without an answer, and its comforts. */
public final class Editing {
  private static final String FIRST = Prefixes.completed(Example.ALL.get(0).query());
  // Where a request keeps its editor, should its query be refused.
  private static final String EDITED = Editing.class.getName();
  private static final Pattern PLACE = Pattern.compile(" at line (\\d+), column (\\d+)");

  private final Site site;
  private final Desk desk;
  private final Directory directory;
  private final String endpoint;
  private final Kept<Terms> terms;
  private final Function<DatasetGraph, Texts> texts;
  private final Runs runs = new Runs();

  /** Takes where pages are made, who knows names, where programs ask, and the texts at hand. */
  public Editing(
      Site site,
      Desk desk,
      Directory directory,
      String endpoint,
      Function<DatasetGraph, Texts> texts) {
    this.site = site;
    this.desk = desk;
    this.directory = directory;
    this.endpoint = endpoint;
    this.terms = new Kept<>(desk, Terms::of);
    this.texts = texts;
  }

  /** Gives what answers at each path. */
  public Map<String, Answering> all() {
    return Map.of(
        "/sparql",
        this::edit,
        "/sparql/terms",
        this::complete,
        "/sparql/check",
        this::check,
        "/sparql/stop",
        this::stop);
  }

  private void edit(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String written = request.getParameter("query");
    boolean posted = request.getMethod().equals("POST");
    if (written == null || (written.isBlank() && !posted)) {
      site.page((data, visit) -> new Editor(endpoint, FIRST, visit.day()).page())
          .answer(request, response);
      return;
    }
    Day day = Visit.of(request).day();
    String query = Prefixes.completed(written);
    request.setAttribute(EDITED, new Editor(endpoint, query, day));
    String run = Optional.ofNullable(request.getParameter("run")).orElse("");
    try {
      Inquiry inquiry = Inquiry.of(desk, query);
      site.sendOnce(request, response, (data, job) -> answer(data, job, inquiry, query, run, day));
    } finally {
      runs.end(run);
    }
  }

  /** Tells why a query has no answer: in the editor with the query, where it came from there. */
  public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (request.getAttribute(EDITED) instanceof Editor editor) {
      site.refuse(request, response, refusal, editor.withProblem(refusal.sentence()).page());
    } else {
      site.refuse(request, response, refusal);
    }
  }

  private Page answer(
      DatasetGraph all, Job<?> job, Inquiry inquiry, String query, String run, Day day) {
    DatasetGraph data = day.view(all);
    if (!run.isEmpty()) {
      runs.begin(run, job);
    }
    DatasetGraph stoppable = new StoppableDataset(data, job);
    long start = System.nanoTime();
    Outcome outcome =
        inquiry.query().isSelectType()
            ? rows(data, job, inquiry, start)
            : text(data, job, inquiry, start);
    Optional<Diagnosis> diagnosis =
        outcome.isEmpty()
            ? inquiry.again(() -> diagnose(stoppable, inquiry.query()))
            : Optional.empty();
    Outcome told =
        new Outcome(outcome.rows(), outcome.text(), outcome.cut(), outcome.millis(), diagnosis);
    return new Editor(endpoint, query, day).withOutcome(told).page();
  }

  private Optional<Diagnosis> diagnose(DatasetGraph data, Query query) {
    NameIndex names = directory.names(data);
    return Diagnosis.of(data, query, names);
  }

  private Outcome rows(DatasetGraph data, Job<?> job, Inquiry inquiry, long start) {
    List<Binding> rows =
        inquiry.run(
            data,
            job,
            exec -> {
              List<Binding> some = new ArrayList<>();
              RowSet found = exec.select();
              while (some.size() <= Editor.MOST && found.hasNext()) {
                some.add(found.next());
              }
              return some;
            });
    long millis = millis(start);
    boolean cut = rows.size() > Editor.MOST;
    List<Binding> shown = cut ? rows.subList(0, Editor.MOST) : rows;
    DatasetGraph watched = new StoppableDataset(data, job);
    int explained = isTraceable(inquiry) ? Result.ROWS : 0;
    Result result =
        inquiry.again(
            () -> Result.found(watched, inquiry.query(), shown, explained, texts.apply(watched)));
    return new Outcome(Optional.of(result), Optional.empty(), cut, millis, Optional.empty());
  }

  // A group may have any number of members, and who is asked elsewhere is not asked for each row.
  private static boolean isTraceable(Inquiry inquiry) {
    Query query = inquiry.query();
    return inquiry.isRepeatable() && !query.hasGroupBy() && !query.hasAggregators();
  }

  private static Outcome text(DatasetGraph data, Job<?> job, Inquiry inquiry, long start) {
    if (inquiry.query().isAskType()) {
      String truth = inquiry.run(data, job, exec -> exec.ask() ? "yes" : "no");
      return new Outcome(
          Optional.empty(), Optional.of(truth), false, millis(start), Optional.empty());
    }
    Graph graph = inquiry.run(data, job, exec -> graph(exec, inquiry.query()));
    boolean cut = graph.size() > Editor.MOST;
    if (cut) {
      graph.delete(graph.find().next());
    }
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    Writing.graph(turtle, Format.TURTLE, graph);
    String text = turtle.toString(StandardCharsets.UTF_8);
    return new Outcome(Optional.empty(), Optional.of(text), cut, millis(start), Optional.empty());
  }

  /** Gives what is found, and at most one triple more than is shown. */
  private static Graph graph(QueryExec exec, Query query) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
    Iterator<Triple> found =
        query.isDescribeType() ? exec.describeTriples() : exec.constructTriples();
    while (graph.size() <= Editor.MOST && found.hasNext()) {
      graph.add(found.next());
    }
    return graph;
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Answers what may be written, as JSON. */
  private void complete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadOnly.require(request);
    desk.send(
        request,
        response,
        new Medium("application/json", Map.of()),
        desk.longest(),
        Optional.of(List.of("terms")),
        (data, job, out) -> {
          byte[] json = new Gson().toJson(terms.of(data)).getBytes(StandardCharsets.UTF_8);
          out.write(json, 0, json.length);
        });
  }

  /** Answers what is wrong with a query and where, as JSON; an empty object where nothing is. */
  private void check(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, Object> found = new LinkedHashMap<>();
    String written = String.valueOf(request.getParameter("query"));
    String query = Prefixes.completed(written);
    long added = query.lines().count() - written.lines().count();
    try {
      Inquiry.of(desk, query);
    } catch (Refusal refusal) {
      Matcher place = PLACE.matcher(refusal.sentence());
      if (place.find()) {
        found.put("line", Math.max(1, Integer.parseInt(place.group(1)) - added));
        found.put("column", Integer.parseInt(place.group(2)));
      }
      found.put("message", place.replaceAll(""));
    }
    json(response, found);
  }

  /** Stops the query of a name that only its asker knows. */
  private void stop(HttpServletRequest request, HttpServletResponse response) throws IOException {
    json(response, Map.of("stopped", runs.stop(String.valueOf(request.getParameter("run")))));
  }

  private static void json(HttpServletResponse response, Map<String, Object> content)
      throws IOException {
    byte[] bytes = new Gson().toJson(content).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
