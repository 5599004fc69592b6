package org.entente.fact.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.graph.Corpora;
import org.entente.graph.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer reads what a claim says, where, and why each name was taken for what it is. */
class SheetTest {
  private static final Ontology ONTOLOGY = Corpora.ontology();
  private static final ClaimFile FILE = Harbour.read(ONTOLOGY.schema(), ONTOLOGY.thesaurus());
  private static final Dossier DOSSIER =
      Dossier.of(FILE, Decisions.NONE, ONTOLOGY.schema(), ONTOLOGY.thesaurus());

  private static Sheet sheet(int place) {
    Claim claim = FILE.claims().get(place);
    Optional<String> sentence =
        Excerpt.of(FILE, claim.passage(), Harbour.TEXT).map(Excerpt::sentence);
    return Sheet.of(DOSSIER, claim, sentence, term -> term);
  }

  private static String why(int place, String label) {
    return sheet(place).names().stream()
        .filter(it -> it.label().equals(label))
        .map(Sheet.Named::why)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | Estonia | “Estonia” is its label",
        "1 | Estonia | “Tallinn” is a metonym: a place that stands for it",
        "2 | Estonia | “Estonian” is a demonym: its people, or what is theirs",
        "2 | Mira Kask | “Mira Kask” is its label; a new name, not in the thesaurus",
        "3 | NATO | “the alliance” is a name of it only where the text has just spoken of it",
        "4 | Baltic Watch | from a neighbouring sentence; a new name, not in the thesaurus",
        "4 | Ukraine | “Ukraine” is its label"
      })
  void eachNameSaysWhyItWasMatched(int place, String label, String why) {
    assertEquals(why, why(place, label));
  }

  @Test
  void aNameThatTheSentenceLacksIsTold() {
    Claim claim = FILE.claims().get(1);
    Sheet sheet = Sheet.of(DOSSIER, claim, Optional.of("Nobody is named here."), term -> term);
    assertEquals("no name of it stands in the sentence", sheet.names().get(0).why());
    Sheet without = Sheet.of(DOSSIER, claim, Optional.empty(), term -> term);
    assertEquals("the sentence is not at hand", without.names().get(0).why());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NATO’s members | NATO",
        "NATOs members | -",
        "the~alliance | the~alliance",
        "The North Atlantic Alliance | North Atlantic Alliance",
        "It is İstanbul that NATO knows | NATO"
      })
  void namesAreFoundAsWords(String sentence, String words) {
    Optional<Match> found =
        Match.find(ONTOLOGY.thesaurus().entry("nato").orElseThrow(), sentence.replace('~', '\n'));
    assertEquals(
        Optional.ofNullable(words).map(it -> it.replace('~', '\n')), found.map(Match::words));
  }

  @Test
  void whatIsInheritedIsSaidSo() {
    Sheet sheet = sheet(4);
    assertEquals("subject", sheet.lines().get(0).slot());
    assertTrue(sheet.lines().get(0).inherited());
    assertTrue(!sheet.lines().get(1).inherited());
    assertEquals("frame support@1", sheet.facts().get("read by"));
    assertEquals("2025-05", sheet(0).facts().get("from"));
  }

  @Test
  void theSentenceStandsInItsParagraph() {
    Excerpt excerpt = Excerpt.of(FILE, FILE.claims().get(0).passage(), Harbour.TEXT).orElseThrow();
    assertEquals("Ships came in. ", excerpt.before());
    assertTrue(excerpt.sentence().startsWith("Estonia became"));
    assertTrue(excerpt.after().startsWith(" Tallinn has"));
    assertEquals(
        Optional.empty(),
        Excerpt.of(FILE, FILE.claims().get(0).passage(), Text.of("Another text")));
  }
}
