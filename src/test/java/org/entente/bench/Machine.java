package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;

/** What the figures were measured on: without it they say nothing. */
final class Machine {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  static void print(PrintStream out) throws IOException {
    Runtime here = Runtime.getRuntime();
    out.printf(
        "%s, %s %s %s, %s, %d cores%n",
        LocalDate.now(ZoneOffset.UTC),
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"),
        processor(),
        here.availableProcessors());
    out.printf(
        "Java %s (%s), heap %d MB, Jena %s%n",
        System.getProperty("java.version"),
        System.getProperty("java.vm.name"),
        here.maxMemory() >> 20,
        ARQ.VERSION);
    printLoad(out);
  }

  /** How busy the machine is: above the number of cores, others work on it too. */
  static void printLoad(PrintStream out) {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    out.printf(Locale.ROOT, "Load average over the last minute: %.1f%n", load);
  }

  /** The seconds that all processors have worked for this process, its compiler's included. */
  static double processorSeconds() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  private static String processor() throws IOException {
    if (!Files.exists(PROCESSOR)) {
      return "unknown processor";
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
          .findFirst()
          .orElse("unknown processor");
    }
  }
}
