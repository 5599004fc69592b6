package org.entente.fuzz;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A way into the program, and what it promises whatever comes in by it. */
interface Way extends AutoCloseable {
  /** Valid inputs, to be mutated. */
  List<Input> seeds();

  /** Words that mean something here. */
  List<String> words();

  /** An input that is made up, by the rules of its form or nearly so. */
  Input made(Random random);

  /**
   * Puts an input in.
   *
   * @param thorough whether what takes long is tried as well
   * @return whether it was taken as valid
   * @throws AssertionError where a promise is broken
   */
  boolean put(Input input, boolean thorough) throws IOException;

  @Override
  void close();
}
