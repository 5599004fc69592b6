package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.ClaimFile;
import org.entente.fact.Nearest;
import org.entente.fact.Source;
import org.entente.graph.Corpus;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.limit.Job;

/** Takes a document's claim file at its address, and drops the document there. */
final class DocumentWriting implements Answering {
  private static final int LONGEST = 16 * 1024 * 1024;
  private static final Set<String> YAML =
      Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");

  private final Changes changes;

  DocumentWriting(Changes changes) {
    this.changes = changes;
  }

  private record Loaded(boolean isNew, Corpus.Report report) {}

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    String name = path.substring(1);
    switch (request.getMethod()) {
      case "PUT" -> load(request, response, name);
      case "DELETE" -> drop(request, response, name);
      default ->
          throw new Refusal(
              Outcome.READ_ONLY,
              "A document comes by PUT of its claim file, and goes by DELETE.",
              Map.of("Allow", "GET, HEAD, PUT, DELETE, OPTIONS"));
    }
  }

  private void load(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    String type = SentText.type(request);
    if (!YAML.contains(type)) {
      throw new Refusal(
          Outcome.UNREADABLE,
          "A claim file comes as application/yaml, not as "
              + (type.isEmpty() ? "a body without Content-Type." : type + "."));
    }
    String text = SentText.read(request, "claim file", LONGEST);
    String by = Changes.by(request);
    Loaded loaded = changes.run(job -> load(job, by, name, text));
    int status = loaded.isNew() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK;
    changes.done(response, status, lines(loaded.report()));
  }

  private Loaded load(Job<?> job, String by, String name, String text) {
    Corpus corpus = changes.corpus();
    List<ClaimFile> files = corpus.read(List.of(new Source(name + ".yaml", text)));
    String own = files.get(0).document().id();
    if (!own.equals(name)) {
      throw new Refusal(
          Outcome.INVALID,
          "Nothing was changed.\nThe claim file is of the document "
              + own
              + ". Put it to /document/"
              + own
              + ".");
    }
    boolean isNew = !corpus.documents().contains(name);
    job.check();
    return new Loaded(isNew, corpus.load(by, files));
  }

  /** In the words of {@code entente load}. */
  private static String lines(Corpus.Report report) {
    return Stream.of(
            report.loaded().stream().map(it -> "loaded " + it),
            report.unchanged().stream().map(it -> "unchanged " + it),
            Stream.of("facts " + report.facts()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private void drop(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    String by = Changes.by(request);
    Corpus.Report report = changes.run(job -> drop(by, name));
    changes.done(
        response,
        HttpServletResponse.SC_OK,
        "dropped " + name + "\nfacts " + report.facts() + "\n");
  }

  private Corpus.Report drop(String by, String name) {
    List<String> held = changes.corpus().documents();
    if (!held.contains(name)) {
      throw Refusal.absent(
          "No document " + name + " is loaded.",
          Nearest.to(name, held).stream()
              .map(near -> new Refusal.Suggestion(near, "/document/" + near))
              .toList());
    }
    return changes.corpus().drop(by, name);
  }
}
