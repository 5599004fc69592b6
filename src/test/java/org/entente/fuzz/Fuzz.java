package org.entente.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Puts many inputs into a way and keeps those that break a promise. */
final class Fuzz {
  private static final Path FINDINGS = Path.of("target", "fuzz");

  /** So many findings are enough to work on. */
  private static final int ENOUGH = 20;

  /** What takes long is tried with some inputs only. */
  private static final int SELDOM = 8;

  private final Way way;

  /**
   * What came of it.
   *
   * @param valid how many inputs were taken
   * @param findings what was broken, each with the file that holds the input
   */
  record Outcome(long cases, long valid, List<String> findings) {}

  Fuzz(Way way) {
    this.way = way;
  }

  /** Puts in the inputs of so many numbers, from the first. */
  Outcome run(long first, long cases) throws IOException {
    List<String> findings = new ArrayList<>();
    long valid = 0;
    long number = first;
    for (; number < first + cases && findings.size() < ENOUGH; number++) {
      Input input = input(number);
      try {
        valid += way.put(input, number % SELDOM == 0) ? 1 : 0;
      } catch (RuntimeException | AssertionError | StackOverflowError broken) {
        findings.add(kept(number, input) + ": " + cause(broken));
      }
    }
    return new Outcome(number - first, valid, findings);
  }

  /** The input of a number: a made one, or a mutated seed or made one. */
  private Input input(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    List<Input> seeds = way.seeds();
    Input base =
        random.nextInt(4) == 0 ? way.made(random) : seeds.get(random.nextInt(seeds.size()));
    return random.nextInt(8) == 0 ? base : new Mutation(random, way.words(), seeds).of(base);
  }

  private Path kept(long number, Input input) throws IOException {
    Path folder = FINDINGS.resolve(way.getClass().getSimpleName() + "-" + number);
    return input.write(Files.createDirectories(folder));
  }

  private static String cause(Throwable broken) {
    StackTraceElement[] stack = broken.getStackTrace();
    return broken
        + (stack.length == 0 ? "" : " at " + List.of(stack).subList(0, Math.min(6, stack.length)));
  }
}
