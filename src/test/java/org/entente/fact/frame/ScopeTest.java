package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.fact.Block;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Tree;
import org.entente.fact.reading.Project;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In which mode a word's statement stands, over trees written by hand. */
class ScopeTest {
  static Stream<Block> cases() {
    return Block.of("frame/scope.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatGovernsAStatementTellsItsMode(Block block) {
    assertEquals(block.wanted(), read(block));
  }

  /** Each line expected begins with the word asked about: {@code signed: planned because will}. */
  static String read(Block block) {
    Tree tree = Trees.of(block.given());
    Scope scope = new Scope(tree, Project.LEXICON, new Roles(tree, Project.LEXICON));
    return block.expected().stream()
        .map(line -> line.substring(0, line.indexOf(':')))
        .map(word -> word + ": " + written(scope.of(Trees.place(tree, word)), tree))
        .collect(Collectors.joining("\n"));
  }

  private static String written(Mode mode, Tree tree) {
    String because = mode.because().isEmpty() ? "" : ", because of " + mode.because();
    String sayers =
        mode.sayers().stream().map(it -> ", says " + tree.form(it)).collect(Collectors.joining());
    return mode.modality().map(Modality::term).orElse("no claim") + because + sayers;
  }
}
