package org.entente.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.entente.document.Digests;

/** Tells whether two builds made the same jar, and what differs where they did not. */
final class JarComparison {
  /** What differs where every entry holds the same. */
  static final String ORDER_OR_TIME = "the order, the times or the packing of the entries";

  private JarComparison() {}

  /**
   * Compares two jars; part of the profile "reproducible".
   *
   * @param args their paths
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Path jar = Path.of(args[0]);
    Set<String> differences = differences(jar, Path.of(args[1]));
    if (differences.isEmpty()) {
      out.println(
          "Both builds made the same " + Files.size(jar) + " bytes: SHA-256 " + digest(jar));
    } else {
      out.println("The builds differ in " + String.join(", ", differences));
      System.exit(Exit.FINDINGS);
    }
  }

  /** The names of the entries that differ or are in one jar alone; empty where no byte differs. */
  static Set<String> differences(Path one, Path other) throws IOException {
    if (Files.mismatch(one, other) < 0) {
      return Set.of();
    }
    Map<String, String> first = entries(one);
    Map<String, String> second = entries(other);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    names.removeIf(name -> first.getOrDefault(name, "").equals(second.get(name)));
    return names.isEmpty() ? Set.of(ORDER_OR_TIME) : names;
  }

  private static Map<String, String> entries(Path jar) throws IOException {
    Map<String, String> digests = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
        try (InputStream in = zip.getInputStream(entry)) {
          digests.put(entry.getName(), Digests.sha256(in.readAllBytes()));
        }
      }
    }
    return digests;
  }

  private static String digest(Path jar) throws IOException {
    return Digests.sha256(Files.readAllBytes(jar));
  }
}
