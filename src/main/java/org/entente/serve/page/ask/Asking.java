package org.entente.serve.page.ask;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Question;
import org.entente.graph.Question.Parameter;
import org.entente.graph.answer.Answer;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.answer.RowsAnswer;
import org.entente.graph.answer.Sentence;
import org.entente.graph.answer.Spreadsheet;
import org.entente.graph.view.Labels;
import org.entente.reason.explain.Proofs;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Medium;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.StoppableDataset;
import org.entente.serve.page.Kept;
import org.entente.serve.page.Page;
import org.entente.serve.page.Shelf;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Day;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.Parameters;
import org.entente.serve.protocol.ReadOnly;

/**
 * Answers at {@code /ask}: the gallery; a question with its blanks as parameters; the same as a
 * file with {@code format=csv} or {@code format=json}.
 */
public final class Asking implements Answering {
  private static final Map<String, String> MEDIA =
      Map.of("csv", "text/csv; charset=utf-8", "json", "application/json");

  /** What may be said beside the blanks of a question. */
  private static final List<String> MORE = List.of(Day.PARAMETER, "page", "format", "timeout");

  private final Site site;
  private final Desk desk;
  private final Kept<Catalogue> catalogue;
  private final Shelf shelf;
  private final Kept<Page> conflicts;

  /** Takes where pages and files are made, what can be asked, and the texts at hand. */
  public Asking(Site site, Desk desk, Kept<Catalogue> catalogue, Shelf shelf) {
    this.site = site;
    this.desk = desk;
    this.catalogue = catalogue;
    this.shelf = shelf;
    this.conflicts =
        new Kept<>(
            desk,
            shelf::edition,
            data -> Conflicts.page(data, catalogue.of(data), shelf.texts(data)));
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    Visit visit = Visit.of(request);
    Optional<String> format = visit.value("format").filter(it -> !it.equals("html"));
    if (format.isEmpty()) {
      site.page(this::page).answer(request, response);
      return;
    }
    String media = MEDIA.get(format.get());
    if (media == null) {
      throw new Refusal(
          Outcome.UNWRITABLE,
          "An answer is written as html, csv or json, not as " + format.get() + ".");
    }
    Medium medium =
        new Medium(
            media,
            Map.of(
                "Content-Disposition",
                "attachment; filename=\"" + fileName(visit) + "." + format.get() + "\""));
    List<String> key =
        List.of(
            "ask",
            request.getRequestURI(),
            String.valueOf(request.getQueryString()),
            shelf.edition());
    desk.send(
        request,
        response,
        medium,
        desk.limit(request),
        Optional.of(key),
        (data, job, out) -> file(new StoppableDataset(data, job), visit, format.get(), out));
  }

  private static String fileName(Visit visit) {
    return visit.name().replaceAll("[^a-z0-9-]", "");
  }

  private Page page(DatasetGraph data, Visit visit) {
    Catalogue known = catalogue.of(data);
    return isGallery(visit)
        ? Gallery.page(data, known)
        : Ask.page(data, known, asked(known, visit), shelf.texts(data), Optional.empty());
  }

  private static boolean isGallery(Visit visit) {
    return visit.path().equals("/ask") || visit.path().equals("/ask/");
  }

  private static Asked asked(Catalogue catalogue, Visit visit) {
    if (isGallery(visit)) {
      throw new Refusal(Outcome.MALFORMED, "Name a question, as in /ask/NAME; /ask shows them all");
    }
    Question question = catalogue.named(visit.path().substring(Catalogue.PATH.length()));
    List<String> blanks = question.parameters().stream().map(Parameter::name).toList();
    Parameters.requireKnown(
        visit.parameters().keySet(), Stream.concat(blanks.stream(), MORE.stream()).toList());
    Map<String, String> written = new HashMap<>();
    question
        .parameters()
        .forEach(it -> visit.value(it.name()).ifPresent(value -> written.put(it.name(), value)));
    Filled filled = Filled.of(question, written, catalogue.blanks());
    return new Asked(question, filled, visit.number("page"), visit.day());
  }

  private void file(DatasetGraph all, Visit visit, String format, BoundedBytes out) {
    Catalogue known = catalogue.of(all);
    Asked asked = asked(known, visit);
    DatasetGraph data = asked.day().view(all);
    asked.filled().problems().entrySet().stream()
        .findFirst()
        .ifPresent(
            wrong -> {
              String written = asked.filled().written().getOrDefault(wrong.getKey(), "");
              throw new Refusal(
                  Outcome.MALFORMED, wrong.getKey() + " \"" + written + "\": " + wrong.getValue());
            });
    Answer answer =
        Answer.of(
            data, asked.query(), Integer.MAX_VALUE, shelf.texts(all), Proofs.of(data)::evidence);
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      if (format.equals("csv")) {
        RowsAnswer.write(answer, Spreadsheet.commas(writer));
      } else {
        writer.write(json(data, asked, answer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(DatasetGraph data, Asked asked, Answer answer) {
    Question question = asked.question();
    String day = asked.day().date().map(it -> " (As of " + it + ".)").orElse("");
    String text = Sentence.of(question, asked.filled().values(), new Labels(data)).text() + day;
    return JsonAnswer.print(JsonAnswer.write(question, text, asked.filled().values(), answer));
  }

  /** The one day that is named where no blank takes it. */
  private static Day day(Question question, String words) {
    boolean isAsked = question.parameters().stream().anyMatch(it -> it.kind().equals("date"));
    return isAsked ? Day.ANY : new Day(Days.of(words, Set.of()).onlyDay());
  }

  /** Makes the page of two actors side by side. */
  public Page compare(DatasetGraph data, Visit visit) {
    return Compare.page(data, catalogue.of(data), visit, shelf.texts(data));
  }

  /** Makes the page of what documents do not agree in. */
  public Page conflicts(DatasetGraph data, Visit visit) {
    return conflicts.of(data);
  }

  /** Gives the page of the question that plain English means, if it means one. */
  public Optional<Page> read(DatasetGraph data, String words, int page) {
    Catalogue known = catalogue.of(data);
    return known
        .read(words)
        .map(
            reading -> {
              Question question = reading.question();
              Asked asked =
                  new Asked(question, reading.filled(known.blanks()), page, day(question, words));
              return Ask.page(data, known, asked, shelf.texts(data), Optional.of(words));
            });
  }
}
