package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.graph.Corpora;
import org.entente.graph.Question;
import org.entente.graph.Questions;
import org.entente.tool.Ran;

/**
 * Command lines that read, a word in each line. A command ends with 0, 1 or 2, and says what is
 * wrong; 3 would be the program's own fault.
 */
final class Commands implements Way {
  private static final List<String> READING =
      List.of("ask", "query", "explain", "why-not", "check", "stats");

  private final List<Input> seeds = new ArrayList<>();

  Commands() throws IOException {
    Ran.pack();
    for (Question question : new Questions(Corpora.ontology().questions()).all()) {
      seed("ask", question.name());
      question.parameters().forEach(it -> seed("ask", question.name(), "--" + it.name(), "NATO"));
    }
    seed("ask", "who is a partner of NATO", "--format", "csv");
    seed("ask", "partners", "--as-of", "2022-05-01", "--json");
    seed("query", "SELECT * { ?s ?p ?o } LIMIT 2", "--format", "json");
    seed("query", "ASK { ?s ent:partnerOf id:nato }", "--as-of", "2024");
    seed("explain", "japan", "partnerOf", "nato", "--format", "json");
    seed("why-not", "nato", "allyOf", "japan");
    seed("check", "data/claims/none.yaml");
    seed("stats", "--json");
  }

  private void seed(String... words) {
    seeds.add(Input.of("command.txt", String.join("\n", words)));
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return List.of(
        "--help",
        "--json",
        "--format",
        "csv",
        "--as-of",
        "--data",
        "none",
        "--ontology",
        "data",
        "--location",
        "--debug",
        "--actor",
        "--topic",
        "-",
        "--",
        "-h",
        "--version",
        "@file",
        "{}");
  }

  @Override
  public Input made(Random random) {
    String first = READING.get(random.nextInt(READING.size()));
    return Input.of("command.txt", first + "\n" + words().get(random.nextInt(words().size())));
  }

  @Override
  public boolean put(Input input, boolean thorough) {
    String[] words = input.text().split("\n", -1);
    words[0] = READING.contains(words[0]) ? words[0] : "ask";
    Ran ran = Ran.of(words);
    assertTrue(ran.code() >= 0 && ran.code() <= 2, ran.err());
    assertTrue(ran.code() < 2 || !ran.err().isBlank(), "nothing is said");
    return ran.code() == 0;
  }

  @Override
  public void close() {}
}
