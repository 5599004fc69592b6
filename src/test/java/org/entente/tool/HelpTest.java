package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help shows an example that is right, and the page on commands knows each command and option. */
class HelpTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^Example: .*?(entente .*)$");
  private static final Pattern COMMAND = Pattern.compile("(?m)^  (\\w[\\w-]*)  ");
  private static final Pattern OPTION = Pattern.compile("(?<=[ \\[])--[a-z0-9-]+");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "ask",
        "query",
        "review",
        "extract",
        "load",
        "drop",
        "backup",
        "restore",
        "check",
        "evaluate",
        "train",
        "export",
        "stats",
        "user",
        "user add",
        "user password",
        "user remove",
        "user list",
        "link",
        "link propose",
        "link review",
        "link fetch"
      })
  void theExampleUsesOptionsThatTheHelpTells(String command) throws Exception {
    String help = help(command);
    Matcher example = EXAMPLE.matcher(help);
    assertTrue(example.find(), help);
    assertTrue(example.group(1).startsWith("entente " + command), help);
    String before = help.substring(0, example.start());
    for (String option : all(OPTION, example.group(1))) {
      assertTrue(before.contains(option) || option.equals("--topic"), option);
    }
  }

  @Test
  void thePageOnCommandsTellsEachCommandAndOption() throws Exception {
    String page = Files.readString(Path.of("docs", "commands.md"));
    List<String> commands = COMMAND.matcher(help("")).results().map(it -> it.group(1)).toList();
    assertEquals(18, commands.size());
    for (String command : commands) {
      assertTrue(page.contains("[`" + command + "`]"), command);
      for (String option : all(OPTION, help(command))) {
        assertTrue(page.contains(option) || option.equals("--version"), option);
      }
    }
  }

  private String help(String command) throws IOException, InterruptedException {
    try (Shell shell = new Shell(folder)) {
      String help = shell.run("entente " + command + " --help");
      assertEquals(Exit.FINE, shell.code());
      return help;
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).distinct().toList();
  }
}
