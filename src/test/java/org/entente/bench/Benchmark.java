package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures loading, answering and starting, and prints what it finds; nothing is asserted. Run by
 * Maven's profile {@code bench}; docs/performance.md says how to read it.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Runs the parts that the first argument names, of {@code load,queries,start}; the second gives
   * the sizes, in triples, the third the runs of each measurement, the fourth the runnable jar, the
   * fifth the homes of the Javas to start it with.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    List<String> parts = List.of(args[0].split(","));
    int runs = Integer.parseInt(args[2]);
    Machine.print(out);
    if (parts.contains("load")) {
      new LoadBenchmark(out, runs).run(List.of(args[1].split(",")));
    }
    if (parts.contains("queries")) {
      new QueryBenchmark(out).run();
    }
    if (parts.contains("start")) {
      for (String home : args[4].split(",")) {
        new StartBenchmark(out, runs, Path.of(home)).run(Path.of(args[3]));
      }
    }
    Machine.printLoad(out);
  }
}
