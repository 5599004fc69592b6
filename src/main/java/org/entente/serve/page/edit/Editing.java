package org.entente.serve.page.edit;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.entente.graph.answer.Diagnosis;
import org.entente.graph.view.NameIndex;
import org.entente.graph.view.Texts;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.Job;
import org.entente.serve.limit.Runs;
import org.entente.serve.limit.StoppableDataset;
import org.entente.serve.page.Directory;
import org.entente.serve.page.Kept;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.ask.Result;
import org.entente.serve.page.edit.Editor.Outcome;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.Inquiry;
import org.entente.serve.protocol.Prefixes;
import org.entente.serve.protocol.ReadOnly;

/** Answers at {@code /sparql} and below: the editor with or without an answer, and its comforts. */
public final class Editing {
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
    Optional<String> written =
        Optional.ofNullable(request.getParameter("query")).filter(it -> !it.isBlank());
    if (written.isEmpty()) {
      String example = Prefixes.completed(Example.ALL.get(0).query());
      show(request, response, new Editor(endpoint, example, Optional.empty(), Optional.empty()));
      return;
    }
    String query = Prefixes.completed(written.get());
    String run = Optional.ofNullable(request.getParameter("run")).orElse("");
    try {
      Inquiry inquiry = Inquiry.of(query);
      site.sendOnce(request, response, (data, job) -> answer(data, job, inquiry, query, run));
    } catch (Refusal refusal) {
      Front.head(response, refusal);
      Optional<String> problem = Optional.of(refusal.sentence());
      show(request, response, new Editor(endpoint, query, Optional.empty(), problem));
    } finally {
      runs.end(run);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, Editor editor)
      throws IOException {
    site.sendOnce(request, response, (data, job) -> editor.page());
  }

  private Page answer(DatasetGraph data, Job<?> job, Inquiry inquiry, String query, String run) {
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
        outcome.isEmpty() ? diagnose(stoppable, inquiry) : Optional.empty();
    Outcome told =
        new Outcome(outcome.rows(), outcome.text(), outcome.cut(), outcome.millis(), diagnosis);
    return new Editor(endpoint, query, Optional.of(told), Optional.empty()).page();
  }

  private Optional<Diagnosis> diagnose(DatasetGraph data, Inquiry inquiry) {
    NameIndex names = directory.names(data);
    return inquiry.hasExpressions() ? Optional.empty() : Diagnosis.of(data, inquiry.query(), names);
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
    Result result = Result.found(watched, inquiry.query(), shown, explained, texts.apply(watched));
    return new Outcome(Optional.of(result), Optional.empty(), cut, millis, Optional.empty());
  }

  // A group may have any number of members, and who is asked elsewhere is not asked for each row.
  private static boolean isTraceable(Inquiry inquiry) {
    Query query = inquiry.query();
    return inquiry.isRepeatable() && !query.hasGroupBy() && !query.hasAggregators();
  }

  private static Outcome text(DatasetGraph data, Job<?> job, Inquiry inquiry, long start) {
    String text =
        inquiry.run(
            data,
            job,
            exec -> inquiry.query().isAskType() ? truth(exec) : turtle(graph(exec, inquiry)));
    return new Outcome(Optional.empty(), Optional.of(text), false, millis(start), Optional.empty());
  }

  private static String truth(QueryExec exec) {
    return exec.ask() ? "yes" : "no";
  }

  private static Graph graph(QueryExec exec, Inquiry inquiry) {
    return inquiry.query().isDescribeType() ? exec.describe() : exec.construct();
  }

  private static String turtle(Graph graph) {
    return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
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
      Inquiry.of(query);
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
