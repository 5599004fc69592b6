package org.entente.serve.page.home;

import com.google.gson.Gson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Kinds;
import org.entente.graph.view.Labels;
import org.entente.graph.view.NameIndex.Named;
import org.entente.serve.answer.BoundedBytes;
import org.entente.serve.answer.Medium;
import org.entente.serve.page.Directory;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Visit;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Desk;
import org.entente.serve.protocol.ReadOnly;

/**
 * Answers what a name that is being written may become, as JSON: {@code q} is what was written,
 * {@code kind} a class of things that are wanted.
 */
public record Suggestions(Desk desk, Directory directory) implements Answering {
  private static final int MOST = 12;

  /**
   * A name, and whose it is.
   *
   * @param label what the thing is called
   * @param kind its class, as people call it
   * @param term its name in SPARQL, with a prefix
   */
  private record Suggestion(String name, String label, String kind, String term) {}

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    Visit visit = Visit.of(request);
    String words = visit.typed("q").orElse("");
    Optional<Node> kind = visit.value("kind").map(Vocabulary::ent);
    desk.send(
        request,
        response,
        new Medium("application/json", Map.of()),
        desk.limit(request),
        Optional.of(List.of("suggest", words, visit.value("kind").orElse(""))),
        (data, job, out) -> write(suggestions(data, words, kind), out));
  }

  private List<Suggestion> suggestions(DatasetGraph data, String words, Optional<Node> kind) {
    Predicate<Node> wanted =
        node -> kind.map(it -> data.contains(Node.ANY, node, Vocabulary.TYPE, it)).orElse(true);
    return directory.names(data).find(words, wanted, MOST).stream()
        .map(it -> suggestion(data, it))
        .toList();
  }

  private static Suggestion suggestion(DatasetGraph data, Named named) {
    Labels labels = new Labels(data);
    String kind = new Kinds(data).of(named.node()).map(labels::of).orElse("");
    String label = Plain.text(labels.of(named.node()));
    String called = Plain.text(named.name());
    String term = Labels.name(named.node());
    return new Suggestion(called, label, kind, term);
  }

  private static void write(List<Suggestion> suggestions, BoundedBytes out) {
    byte[] json = new Gson().toJson(suggestions).getBytes(StandardCharsets.UTF_8);
    out.write(json, 0, json.length);
  }
}
