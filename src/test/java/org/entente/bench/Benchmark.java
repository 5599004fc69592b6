package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures loading, explaining, answering, showing pages, reading texts and starting, and prints
 * what it finds; nothing is asserted. Run by Maven's profile {@code bench}; docs/performance.md
 * says how to read it.
 */
public final class Benchmark {
  private Benchmark() {}

  /**
   * Runs the parts that the first argument names, of {@code
   * load,explain,queries,reason,rules,pages,extract,start}; the second gives the sizes, in triples
   * (of which pages take the greatest), the third the runs of each measurement, the fourth the
   * runnable jar, the fifth the homes of the Javas to start it with. For {@code rules} there follow
   * a file of rules, one of N-Triples to begin with and a folder of others to add and drop; last
   * the folder of documents for {@code extract}.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = System.out;
    List<String> parts = List.of(args[0].split(","));
    int runs = Integer.parseInt(args[2]);
    Machine.print(out);
    if (parts.contains("load")) {
      new LoadBenchmark(out, runs).run(List.of(args[1].split(",")));
    }
    if (parts.contains("explain")) {
      new ExplainBenchmark(out).run(List.of(args[1].split(",")));
    }
    if (parts.contains("queries")) {
      new QueryBenchmark(out).run();
    }
    if (parts.contains("reason")) {
      new ReasonBenchmark(out, runs).run(List.of(args[1].split(",")));
    }
    if (parts.contains("rules")) {
      new RuleFileBenchmark(out, runs, Path.of(args[5])).run(Path.of(args[6]), Path.of(args[7]));
    }
    if (parts.contains("pages")) {
      new PageBenchmark(out)
          .run(Stream.of(args[1].split(",")).mapToLong(Long::parseLong).max().orElseThrow());
    }
    if (parts.contains("extract")) {
      new ExtractBenchmark(out, runs).run(Path.of(args[8]));
    }
    if (parts.contains("start")) {
      for (String home : args[4].split(",")) {
        new StartBenchmark(out, runs, Path.of(home)).run(Path.of(args[3]));
      }
    }
    Machine.printLoad(out);
  }
}
