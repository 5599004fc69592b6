package org.entente.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.fact.Thesaurus;
import org.entente.fact.Thesaurus.Alias;
import org.entente.fact.Thesaurus.Entry;
import org.entente.fact.Thesaurus.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project's own names promise to whoever reads texts with them. */
class ProjectThesaurusTest {
  private static final Thesaurus THESAURUS = Corpora.ontology().thesaurus();
  private static final Pattern SHORT = Pattern.compile("[A-Z][A-Z0-9&]{1,3}");

  /** The members of the United Nations, by their keys. */
  private static final String MEMBERS =
      """
      afghanistan albania algeria andorra angola antigua-and-barbuda argentina armenia australia
      austria azerbaijan bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan
      bolivia bosnia-and-herzegovina botswana brazil brunei bulgaria burkina-faso burundi
      cabo-verde cambodia cameroon canada central-african-republic chad chile china colombia
      comoros republic-of-the-congo costa-rica cote-divoire croatia cuba cyprus czechia north-korea
      democratic-republic-of-the-congo denmark djibouti dominica dominican-republic ecuador egypt
      el-salvador equatorial-guinea eritrea estonia eswatini ethiopia fiji finland france gabon
      gambia georgia germany ghana greece grenada guatemala guinea guinea-bissau guyana haiti
      honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan
      kazakhstan kenya kiribati kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya
      liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta
      marshall-islands mauritania mauritius mexico micronesia monaco mongolia montenegro morocco
      mozambique myanmar namibia nauru nepal netherlands new-zealand nicaragua niger nigeria
      north-macedonia norway oman pakistan palau panama papua-new-guinea paraguay peru philippines
      poland portugal qatar south-korea moldova romania russia rwanda saint-kitts-and-nevis
      saint-lucia saint-vincent-and-the-grenadines samoa san-marino sao-tome-and-principe
      saudi-arabia senegal serbia seychelles sierra-leone singapore slovakia slovenia
      solomon-islands somalia south-africa south-sudan spain sri-lanka sudan suriname sweden
      switzerland syria tajikistan thailand timor-leste togo tonga trinidad-and-tobago tunisia
      turkiye turkmenistan tuvalu uganda ukraine united-arab-emirates united-kingdom tanzania
      united-states uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
      """;

  @Test
  void everyMemberOfTheUnitedNationsHasItsPeopleAndACapitalThatIsAlsoAPlace() {
    List<String> members = List.of(MEMBERS.strip().split("\\s+"));
    assertEquals(193, members.size());
    for (String key : members) {
      Entry state = THESAURUS.entry(key).orElseThrow(() -> new AssertionError(key));
      assertEquals("State", state.kind(), key);
      assertTrue(names(state, Flag.DEMONYM).findAny().isPresent(), key + " has no demonym");
      assertTrue(
          Stream.concat(names(state, Flag.METONYM), Stream.of(state.label()))
              .anyMatch(name -> !find(name, "Place").isEmpty()),
          key + " has no capital that is a place");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Filipinos, State, philippines",
    "Turkish, State, turkiye",
    "Swedes, State, sweden",
    "Emirati, State, united-arab-emirates",
    "DRC, State, democratic-republic-of-the-congo",
    "Kremlin, State, russia",
    "Élysée, State, france",
    "Hanoi, State, vietnam",
    "Hanoi, Place, hanoi",
    "Singapore, State, singapore",
    "Singapore, Place, singapore-city",
    "West Philippine Sea, Place, south-china-sea",
    "Pentagon, Organization, us-department-of-defense",
    "Japanese Defense Ministry, Organization, mod-japan",
    "African Union, Organization, african-union",
    "CSTO, Alliance, csto",
    "B9, Group, bucharest-nine",
    "KAI, Company, korea-aerospace-industries",
    "Volodymyr Zelensky, Person, volodymyr-zelenskyy",
    "Starmer, Person, keir-starmer",
    "JCPOA, Programme, jcpoa",
    "Lancaster House treaty, Treaty, lancaster-house-treaties",
    "Abraham Accords, Declaration, abraham-accords",
    "Balikatan, Event, balikatan",
    "PAC-3, WeaponSystem, patriot",
    "MiG-29SMT, WeaponSystem, mig-29",
    "Bell Huey II, WeaponSystem, uh-1-huey",
    "Tamandaré-class, WeaponSystem, tamandare-class-frigate",
    "KNDS France, Company, nexter",
    "Keris Woomera, Event, exercise-keris-woomera",
    "UNMEE, Organization, unmee",
    "155 mm artillery round, WeaponSystem, artillery-shell-155mm",
    "patrol boat, WeaponSystem, patrol-boat",
    "fight against drug trafficking, Topic, drug-trafficking"
  })
  void textsCallThingsByManyNames(String name, String kind, String key) {
    assertEquals(List.of(key), find(name, kind));
  }

  @Test
  void noNameMeansTwoThingsOfOneKindUnlessTheTextMustHaveSpokenOfOne() {
    Map<String, Set<String>> twice = new TreeMap<>();
    for (Entry entry : THESAURUS.entries()) {
      ownNames(entry)
          .forEach(
              name ->
                  twice
                      .computeIfAbsent(entry.kind() + " " + name, key -> new TreeSet<>())
                      .add(entry.key()));
    }
    twice.values().removeIf(keys -> keys.size() == 1);
    assertEquals(Map.of(), twice);
  }

  @Test
  void noTwoThingsHaveOneLabelUnlessACityIsAState() {
    Map<String, List<Entry>> byLabel =
        THESAURUS.entries().stream()
            .filter(entry -> !entry.kind().equals("Topic"))
            .collect(groupingBy(entry -> lower(entry.label())));
    Set<String> twice =
        byLabel.entrySet().stream()
            .filter(labelled -> labelled.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of("djibouti", "luxembourg", "monaco", "san marino", "singapore"), twice);
  }

  @Test
  void shortNamesInCapitalsMustBeWrittenSo() {
    assertEquals(
        List.of(),
        aliases(
            (entry, alias) ->
                !entry.kind().equals("Topic")
                    && SHORT.matcher(alias.name()).matches()
                    && !has(alias, Flag.CASE_SENSITIVE)));
  }

  @Test
  void onlyStatesHaveDemonyms() {
    assertEquals(
        List.of(),
        aliases((entry, alias) -> has(alias, Flag.DEMONYM) && !entry.kind().equals("State")));
  }

  @Test
  void aSurnameAloneNeedsAPersonJustSpokenOf() {
    assertEquals(
        List.of(),
        aliases(
            (entry, alias) ->
                entry.kind().equals("Person")
                    && alias.plain()
                    && !alias.name().contains(" ")
                    && entry.label().endsWith(" " + alias.name())));
  }

  private static List<String> find(String name, String kind) {
    return THESAURUS.find(name, kind::equals).stream().map(Entry::key).toList();
  }

  private static Stream<String> names(Entry entry, Flag flag) {
    return entry.aliases().stream().filter(alias -> has(alias, flag)).map(Alias::name);
  }

  /** The label and the aliases that mean the thing wherever they stand, in small letters. */
  private static Stream<String> ownNames(Entry entry) {
    Stream<String> aliases =
        entry.aliases().stream().filter(it -> !has(it, Flag.CONTEXT_ONLY)).map(Alias::name);
    return Stream.concat(Stream.of(entry.label()), aliases).map(ProjectThesaurusTest::lower);
  }

  private static List<String> aliases(BiPredicate<Entry, Alias> wanted) {
    return THESAURUS.entries().stream()
        .flatMap(
            entry ->
                entry.aliases().stream()
                    .filter(alias -> wanted.test(entry, alias))
                    .map(alias -> entry.key() + ": " + alias.name()))
        .toList();
  }

  private static boolean has(Alias alias, Flag flag) {
    return alias.flags().contains(flag);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
