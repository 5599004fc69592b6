package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.ARQ;

/**
 * Measures loading, answering and starting, and prints what it finds; nothing is asserted. Run by
 * Maven's profile {@code bench}; docs/performance.md says how to read it.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Runs the parts that the first argument names, of {@code load,queries,reason,rules,start}; the
   * second gives the sizes, in triples, the third the runs of each measurement, the fourth the
   * runnable jar. For {@code rules}, a file of rules, one of N-Triples to begin with and a folder
   * of others to add and drop follow.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    List<String> parts = List.of(args[0].split(","));
    int runs = Integer.parseInt(args[2]);
    out.printf(
        "%s %s, %d cores, Java %s (%s), heap %d MB, Jena %s%n",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        Runtime.getRuntime().maxMemory() >> 20,
        ARQ.VERSION);
    if (parts.contains("load")) {
      new LoadBenchmark(out, runs).run(List.of(args[1].split(",")));
    }
    if (parts.contains("queries")) {
      new QueryBenchmark(out).run();
    }
    if (parts.contains("reason")) {
      new ReasonBenchmark(out, runs).run(List.of(args[1].split(",")));
    }
    if (parts.contains("rules")) {
      new RuleFileBenchmark(out, runs, Path.of(args[4])).run(Path.of(args[5]), Path.of(args[6]));
    }
    if (parts.contains("start")) {
      new StartBenchmark(out, runs).run(Path.of(args[3]));
    }
  }
}
