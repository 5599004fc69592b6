package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.document.Problem;
import org.entente.fact.Thesaurus;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.graph.Store;
import org.entente.graph.answer.Blanks;

/**
 * Values for the blanks of questions, as lines {@code question blank value}. One that means nothing
 * is told in a sentence; with one that means something the query is still a query, which reads the
 * same when it is written.
 */
final class BlankValues implements Way {
  private final Store store = Corpora.loaded();
  private final Questions questions = new Questions(Corpora.ontology().questions());
  private final Blanks blanks;
  private final List<Input> seeds = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  BlankValues() {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      blanks = Blanks.of(dataset);
    } finally {
      dataset.end();
    }
    blanks.thesaurus().entries().stream().limit(200).forEach(it -> words.add(it.label()));
    words.addAll(List.of("2024", "2024-05", "id:nato", "topic:", "https://", "ent:Actor", "> } #"));
    for (Question question : questions.all()) {
      for (Question.Parameter blank : question.parameters()) {
        values(blank).forEach(value -> seeds.add(seed(question, blank, value)));
      }
    }
  }

  /** Values that fit a blank. */
  private List<String> values(Question.Parameter blank) {
    return switch (blank.kind()) {
      case "date" -> List.of("2024-05-03", "2022");
      case "Document" -> blanks.documents();
      default ->
          blanks.thesaurus().entries().stream()
              .filter(it -> blanks.schema().isA(it.kind(), blank.kind()))
              .map(Thesaurus.Entry::label)
              .limit(6)
              .toList();
    };
  }

  private static Input seed(Question question, Question.Parameter blank, String value) {
    return Input.of("blank.txt", question.name() + "\n" + blank.name() + "\n" + value);
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public Input made(Random random) {
    Input some = seeds.get(random.nextInt(seeds.size()));
    String[] parts = some.text().split("\n", 3);
    String value = words.get(random.nextInt(words.size()));
    return Input.of(some.name(), parts[0] + "\n" + parts[1] + "\n" + value);
  }

  @Override
  public boolean put(Input input, boolean thorough) {
    String[] parts = input.text().split("\n", 3);
    if (parts.length < 3) {
      return false;
    }
    try {
      Question question = questions.named(parts[0]);
      return question.blank(parts[1]).map(it -> fill(question, it, parts[2].strip())).orElse(false);
    } catch (DataException refused) {
      refused.problems().stream().map(Problem::what).forEach(Sentences::hold);
      return false;
    }
  }

  private boolean fill(Question question, Question.Parameter blank, String text) {
    Node value = blanks.value(blank, text);
    Query query = question.bind(Map.of(blank.name(), value));
    Query again = QueryFactory.create(query.toString(), Syntax.syntaxARQ);
    assertEquals(query.toString(), again.toString());
    return true;
  }

  @Override
  public void close() {
    store.close();
  }
}
