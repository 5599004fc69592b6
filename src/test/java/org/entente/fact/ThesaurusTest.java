package org.entente.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
  private final Thesaurus thesaurus;

  ThesaurusTest() throws IOException {
    thesaurus = Cases.thesaurus(Cases.schema());
  }

  @Test
  void aThingIsFoundByKeyLabelsAndAliases() {
    for (String name :
        List.of("south-korea", "South Korea", "south korea", "대한민국", "Korea", "ROK", "Korean")) {
      assertEquals(List.of("south-korea"), find(name, kind -> true), name);
    }
  }

  @Test
  void someNamesMustBeWrittenAsTheyAre() {
    assertEquals(List.of(), find("rok", kind -> true));
    assertEquals(List.of(), find("South-Korea", kind -> true));
  }

  @Test
  void aPlainNameGoesBeforeAMetonym() {
    assertEquals(List.of("seoul"), find("Seoul", kind -> true));
    assertEquals(List.of("south-korea"), find("Seoul", "State"::equals));
  }

  @Test
  void aNameOfTwoThingsMeansBoth() {
    assertEquals(
        List.of("itpp-nato-south-korea-2023", "itpp-nato-japan-2023"), find("ITPP", kind -> true));
  }

  @Test
  void nearNamesAreToldOncePerThingAndOfTheKindWanted() {
    assertEquals(List.of("Japan"), thesaurus.nearest("japn", kind -> true));
    assertEquals(List.of("Korea"), thesaurus.nearest("Koraea", kind -> true));
    assertEquals(List.of(), thesaurus.nearest("japn", "Place"::equals));
  }

  @Test
  void ofTwoEntriesWithOneKeyTheThesaurussOwnCounts() {
    Thesaurus.Entry other = entry("japan", "Nippon");
    Thesaurus.Entry more = entry("peru", "Peru");
    Thesaurus both = thesaurus.with(List.of(other, more));
    assertEquals("Japan", both.entry("japan").orElseThrow().label());
    assertEquals("Peru", both.entry("peru").orElseThrow().label());
    assertEquals(thesaurus.entries().size() + 1, both.entries().size());
  }

  @Test
  void everyThingHasAnEnglishName() {
    Map<String, String> labels = Map.of("ko", "일본");
    assertThrows(
        IllegalArgumentException.class,
        () -> new Thesaurus.Entry("japan", "State", new TreeMap<>(labels), List.of()));
  }

  @Test
  void flagsAreReadAsWritten() {
    List<Thesaurus.Alias> aliases = thesaurus.entry("south-korea").orElseThrow().aliases();
    Set<Thesaurus.Flag> caseSensitive = Set.of(Thesaurus.Flag.CASE_SENSITIVE);
    assertEquals(new Thesaurus.Alias("ROK", caseSensitive), aliases.get(1));
    assertEquals(
        List.of(true, true, true, false, false),
        aliases.stream().map(Thesaurus.Alias::plain).toList());
  }

  private List<String> find(String name, Predicate<String> kind) {
    return thesaurus.find(name, kind).stream().map(Thesaurus.Entry::key).toList();
  }

  private static Thesaurus.Entry entry(String key, String label) {
    return new Thesaurus.Entry(key, "State", new TreeMap<>(Map.of("en", label)), List.of());
  }
}
