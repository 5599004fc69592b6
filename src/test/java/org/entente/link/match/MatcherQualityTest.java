package org.entente.link.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.entente.link.Item;
import org.junit.jupiter.api.Test;

/**
 * How well names are matched without a network: labels, aliases, old names, other languages and
 * traps, each with the right item or none.
 */
class MatcherQualityTest {
  private static final Path NAMES =
      Path.of("src", "test", "resources", "org", "entente", "link", "names.tsv");

  /** A name, its kind, and the item that it means; empty where there is none at hand. */
  private record Case(String name, String kind, Optional<Item> item) {}

  @Test
  void theAutomaticThresholdIsPreciseAndFindsMost() throws IOException {
    List<Case> cases = cases();
    Matcher matcher = matcher();
    List<String> wrong = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int right = 0;
    for (Case it : cases) {
      Optional<Item> found =
          Matcher.automatic(matcher.candidates(Mention.of(it.name(), it.kind()), 5))
              .map(Candidate::item);
      if (found.isPresent() && !found.equals(it.item())) {
        wrong.add(it.name() + " " + found.get());
      } else if (found.isPresent()) {
        right++;
      } else if (it.item().isPresent()) {
        missed.add(it.name());
      }
    }
    double precision = (double) right / (right + wrong.size());
    long findable = cases.stream().filter(it -> it.item().isPresent()).count();
    double recall = (double) right / findable;
    String figures =
        String.format(
            Locale.ROOT,
            "Linking at the automatic threshold: precision %.3f, recall %.3f on %d names, %d of"
                + " them without an item. Wrong: %s. Missed: %s.",
            precision,
            recall,
            cases.size(),
            cases.size() - findable,
            wrong,
            missed);
    java.util.logging.Logger.getLogger("org.entente.link").info(figures);
    assertTrue(precision >= 0.98, figures);
    assertTrue(recall >= 0.85, figures);
  }

  @Test
  void theTestSetIsLargeAndNamesNothingTwice() throws IOException {
    List<Case> cases = cases();
    assertTrue(cases.size() >= 120, cases.size() + " names");
    Set<String> once = new HashSet<>();
    cases.forEach(it -> assertTrue(once.add(it.name() + "/" + it.kind()), it.name()));
    assertTrue(cases.stream().filter(it -> it.item().isEmpty()).count() >= 20);
  }

  @Test
  void everyItemThatIsExpectedIsAtHand() throws IOException {
    LocalKnowledge knowledge = knowledge(Corpora.ontology());
    List<Item> absent =
        cases().stream()
            .flatMap(it -> it.item().stream())
            .filter(item -> knowledge.apply(item).names().isEmpty())
            .toList();
    assertEquals(List.of(), absent);
  }

  private static List<Case> cases() throws IOException {
    return Files.readAllLines(NAMES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Case(
                    cells[0],
                    cells[1],
                    cells[2].equals("none") ? Optional.empty() : Optional.of(new Item(cells[2]))))
        .toList();
  }

  private static Matcher matcher() {
    Ontology ontology = Corpora.ontology();
    LocalKnowledge knowledge = knowledge(ontology);
    return new Matcher(List.of(knowledge), knowledge, new Scorer(ontology.schema(), Set.of()));
  }

  private static LocalKnowledge knowledge(Ontology ontology) {
    Linking linking = Linking.in(Path.of("data"), ontology.schema(), ontology.thesaurus());
    return new LocalKnowledge(linking.slice(), linking.links(), ontology.thesaurus());
  }
}
