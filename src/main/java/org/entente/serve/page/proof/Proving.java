package org.entente.serve.page.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.view.Texts;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Negotiation;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Frame.Alternate;
import org.entente.serve.page.Kept;
import org.entente.serve.page.Page;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.FactQuestion;
import org.entente.serve.protocol.Front;
import org.entente.serve.protocol.ReadOnly;

/** Answers what is asked of a fact: on a page to those who read pages, else as a file. */
public final class Proving {
  private static final Map<String, Format> FILES =
      new TreeMap<>(
          Map.of("JSON", Format.PLAIN_JSON, "text", Format.PLAIN_TEXT, "Turtle", Format.TURTLE));

  private final Site site;
  private final Function<DatasetGraph, Texts> texts;
  private final Kept<List<String>> properties;

  /** What is shown of a fact. */
  private interface Showing {
    Page page(
        DatasetGraph data, FactQuestion question, Triple fact, Texts texts, List<String> names);
  }

  /** Takes where pages are made, and the texts at hand. */
  public Proving(Site site, Desk desk, Function<DatasetGraph, Texts> texts) {
    this.site = site;
    this.texts = texts;
    this.properties = new Kept<>(desk, Form::properties);
  }

  /** Gives what answers why a fact holds; takes what answers so to programs. */
  public Answering why(Answering files) {
    return (request, response) -> answer(request, response, files, Why::page);
  }

  /** Gives what answers why a fact does not hold; takes what answers so to programs. */
  public Answering whyNot(Answering files) {
    return (request, response) -> answer(request, response, files, WhyNot::page);
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, Answering files, Showing showing)
      throws IOException {
    if (!Negotiation.prefersPage(request, Format.EXPLANATIONS)) {
      files.answer(request, response);
      return;
    }
    ReadOnly.require(request);
    Visit visit = Visit.of(request);
    if (FactQuestion.PARAMETERS.stream().allMatch(it -> visit.value(it).isEmpty())) {
      site.page((data, same) -> form(data, visit).page()).answer(request, response);
      return;
    }
    try {
      show(request, response, visit, showing);
    } catch (Refusal refusal) {
      ask(request, response, visit, refusal);
    }
  }

  private void show(
      HttpServletRequest request, HttpServletResponse response, Visit visit, Showing showing)
      throws IOException {
    FactQuestion question = FactQuestion.of(request);
    site.send(
        request,
        response,
        visit,
        alternates(question.address()),
        (data, same) ->
            showing.page(
                data, question, question.fact(data), texts.apply(data), properties.of(data)));
  }

  /** What cannot be read is asked for again. */
  private void ask(
      HttpServletRequest request, HttpServletResponse response, Visit visit, Refusal refusal)
      throws IOException {
    if (refusal.outcome() != Outcome.ABSENT && refusal.outcome() != Outcome.MALFORMED) {
      throw refusal;
    }
    Front.head(request, response, refusal);
    site.sendOnce(
        request,
        response,
        (data, job) -> form(data, visit).refused(refusal).page().ending(refusal.outcome()));
  }

  private Form form(DatasetGraph data, Visit visit) {
    return Form.written(visit, properties.of(data));
  }

  private static List<Alternate> alternates(String address) {
    List<Alternate> alternates = new ArrayList<>();
    alternates.add(new Alternate("HTML", "text/html", address + "&format=html"));
    FILES.forEach(
        (name, format) ->
            alternates.add(
                new Alternate(
                    name, format.mediaType(), address + "&format=" + format.shortName())));
    return alternates;
  }
}
