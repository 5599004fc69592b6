package org.entente;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on security names tests that there are, and counts attacks as they are. */
class SecurityPageTest {
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final Path ATTACKS = Path.of("src/test/resources/org/entente/serve/attacks");
  private static final Pattern NAMED = Pattern.compile("\\b[A-Z]\\w+(?:Test|Contract)\\b");
  private static final Pattern GROUP = Pattern.compile("`(\\w+(?:-\\w+)?)-…`");
  private static final Pattern COUNTED = Pattern.compile("must come \\| (\\d+) \\| (\\d+) \\|");

  private final String page = Files.readString(Path.of("docs", "security.md"));

  SecurityPageTest() throws IOException {}

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> named =
        NAMED.matcher(page).results().map(MatchResult::group).collect(Collectors.toSet());
    assertTrue(named.size() > 10, named::toString);
    try (Stream<Path> files = Files.walk(TESTS)) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
      named.removeAll(there);
    }
    assertEquals(Set.of(), named);
  }

  @Test
  void everyGroupOfAttacksExistsAndAllAreCounted() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(ATTACKS)) {
      names = files.map(file -> file.getFileName().toString()).toList();
    }
    for (String group : GROUP.matcher(page).results().map(it -> it.group(1)).toList()) {
      assertTrue(names.stream().anyMatch(name -> name.startsWith(group + "-")), group);
    }
    assertEquals(
        List.of(names.size() + " " + names.size()),
        COUNTED.matcher(page).results().map(it -> it.group(1) + " " + it.group(2)).toList());
  }
}
