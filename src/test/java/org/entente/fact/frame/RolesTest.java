package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.entente.fact.analysis.Tree;
import org.entente.fact.reading.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who fills which role around a word, over trees written by hand. */
class RolesTest {
  static Stream<Block> cases() {
    return Block.of("frame/roles.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void rolesAreFoundHoweverTheyArePut(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** Each line expected begins with the question: {@code signed subject: Japan}. */
  static String read(Block block) {
    Tree tree = Trees.of(block.given());
    Roles roles = new Roles(tree, Project.LEXICON);
    return block.expected().stream()
        .map(line -> line.substring(0, line.indexOf(':')))
        .map(question -> question + ":" + answer(tree, roles, question))
        .collect(Collectors.joining("\n"));
  }

  private static String answer(Tree tree, Roles roles, String question) {
    int blank = question.indexOf(' ');
    int trigger = Trees.place(tree, question.substring(0, blank));
    List<Integer> found = roles.fillers(trigger, question.substring(blank + 1));
    return found.stream().map(it -> " " + tree.form(it)).collect(Collectors.joining());
  }
}
