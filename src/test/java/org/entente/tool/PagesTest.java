package org.entente.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.graph.Corpora;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example that a page shows prints what the page says, and one that fails is followed by
 * {@code echo $?}. A page that differs is written into {@code target/pages} as it should be.
 */
class PagesTest {
  private static final Path CASES = Path.of("src/test/resources/org/entente/tool");
  private static final Path MENDED = Path.of("target", "pages");
  private static final String STATUS = "echo $?";

  @TempDir Path folder;

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(it -> it.toString().endsWith(".md")).sorted().toList();
      Stream<Path> shown =
          Stream.of(
                  "README.md",
                  "docs/commands.md",
                  "docs/errors.md",
                  "docs/reasoning.md",
                  "docs/wikidata.md")
              .map(Path::of);
      return Stream.concat(shown, sorted.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void examplesPrintWhatThePageShows(Path file, TestReporter reporter)
      throws IOException, InterruptedException {
    Page page = Page.of(Files.readAllLines(file));
    List<Page.Part> real = new ArrayList<>();
    try (Shell shell = new Shell(folder)) {
      for (int i = 0; i < page.parts().size(); i++) {
        Page.Part part = page.parts().get(i);
        if (part.isExample() && !isRunHere(part)) {
          reporter.publishEntry("skipped, as the source texts are not here", part.command());
        }
        real.add(isRunHere(part) ? run(part, shell) : part);
        boolean told = i + 1 < page.parts().size() && isStatus(page.parts().get(i + 1));
        if (shell.code() != Exit.FINE && !told && !isStatus(part) && part.isExample()) {
          real.add(new Page.Part(STATUS, List.of(String.valueOf(shell.code()))));
        }
      }
    }
    compare(file, page.text(), new Page(real).text());
  }

  private static boolean isStatus(Page.Part part) {
    return part.command().equals(STATUS);
  }

  private static boolean isRunHere(Page.Part part) {
    boolean hasAll = Corpora.hasTexts() || !part.command().contains(" texts");
    return part.isExample() && hasAll;
  }

  private static Page.Part run(Page.Part part, Shell shell)
      throws IOException, InterruptedException {
    List<String> printed = shell.run(part.command()).lines().toList();
    return part.shows(printed) ? part : new Page.Part(part.command(), printed);
  }

  private static void compare(Path file, String shown, String real) throws IOException {
    if (!shown.equals(real)) {
      Files.createDirectories(MENDED);
      Files.writeString(MENDED.resolve(file.getFileName().toString()), real);
    }
    assertEquals(shown, real);
  }
}
