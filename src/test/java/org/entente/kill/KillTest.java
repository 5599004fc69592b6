package org.entente.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.reading.KnowledgePack;
import org.entente.fact.review.Archive;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.Damage;
import org.entente.graph.DatasetStore;
import org.entente.graph.KnowledgeReader;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.journal.Act;
import org.entente.graph.journal.History;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;
import org.entente.serve.page.review.FilesAndGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that loads, drops and reviews is killed at a random moment, again and again: nothing
 * that it confirmed is lost, and nothing is left half done. {@code mvn -Pkill verify} does it 200
 * times.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("entente.kills", 20);
  private static final String SAID = "said.txt";
  private static final int STORIES = 5;
  private static final int MOST_CHANGES = 6;

  @TempDir Path folder;
  private final Ontology ontology = Corpora.ontology();
  private final Map<Integer, Expectation> expectations = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();

  @Test
  void nothingConfirmedIsLostAndNothingIsHalfDone() throws Exception {
    packClasses();
    Story.write(written(), ontology);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(knowledge()))) {
      KnowledgePack.write(KnowledgeReader.read(Corpora.ONTOLOGY_FOLDER), out);
    }
    Path base = folder.resolve("base");
    copyWritten(base);
    assertEquals(0, victim(base, 0, 3, "-XX:ArchiveClassesAtExit=" + archive()).waitFor());
    Random random = new Random(20261126);
    for (int run = 0; run < KILLS; run++) {
      kill(run, 1 + random.nextInt(MOST_CHANGES), 2 * random.nextDouble());
      Files.writeString(Path.of("target", "kills.txt"), (run + 1) + " kills: " + found + "\n");
    }
  }

  private Path knowledge() {
    return folder.resolve("knowledge.bin");
  }

  private Path written() {
    return folder.resolve("written");
  }

  /** Gives a place of its own to a story, written as each begins: to write it anew takes longer. */
  private void copyWritten(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(written())) {
      for (Path file : files.toList()) {
        Files.copy(file, place.resolve(written().relativize(file).toString()));
      }
    }
  }

  /** Java shares classes between processes from jars alone, which saves half of each start. */
  private void packClasses() {
    List<String> arguments = new ArrayList<>(List.of("--create", "--no-compress", "--file", jar()));
    for (String path : classPath()) {
      if (Files.isDirectory(Path.of(path))) {
        arguments.addAll(List.of("-C", path, "."));
      }
    }
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    assertEquals(0, jar.run(System.out, System.err, arguments.toArray(String[]::new)));
  }

  private String jar() {
    return folder.resolve("classes.jar").toString();
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  private Path archive() {
    return folder.resolve("classes.jsa");
  }

  /** Kills after so many changes, at a moment that is told in changes, as they have taken. */
  private void kill(int run, int changes, double moment) throws Exception {
    int seed = run % STORIES;
    Path place = folder.resolve("run-" + run);
    copyWritten(place);
    Process victim = victim(place, seed, Integer.MAX_VALUE, "-XX:SharedArchiveFile=" + archive());
    try {
      await(victim, place, 1);
      long ready = System.nanoTime();
      await(victim, place, 1 + changes);
      long each = (System.nanoTime() - ready) / changes;
      TimeUnit.NANOSECONDS.sleep((long) (moment * each));
    } finally {
      victim.destroyForcibly().waitFor();
    }
    List<String> said = said(place);
    look(place, seed, said.subList(1, said.size()));
    delete(place);
  }

  private static void await(Process victim, Path place, int lines) throws Exception {
    while (said(place).size() < lines) {
      assertTrue(victim.isAlive(), "the victim ended by itself");
      Thread.sleep(2);
    }
  }

  /** The lines that the victim ended. */
  private static List<String> said(Path place) throws IOException {
    String text = Files.readString(place.resolve(SAID));
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private Process victim(Path place, int seed, int changes, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx512m"));
    command.addAll(List.of(options));
    List<String> jars = new ArrayList<>(List.of(jar()));
    classPath().stream().filter(it -> it.endsWith(".jar")).forEach(jars::add);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, jars)));
    command.addAll(List.of(Victim.class.getName(), place.toString(), "" + seed, "" + changes));
    command.add(knowledge().toString());
    return new ProcessBuilder(command)
        .redirectOutput(place.resolve(SAID).toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void look(Path place, int seed, List<String> confirmed) throws IOException {
    Expectation expected = expectation(seed);
    for (int i = 0; i < confirmed.size(); i++) {
      assertEquals(expected.after(i + 1).change(), confirmed.get(i));
    }
    Expectation.State before = expected.after(confirmed.size());
    Expectation.State after = expected.after(confirmed.size() + 1);
    try (Store store = DatasetStore.onDisk(place.resolve("store"), false, Clock.systemUTC())) {
      List<String> held = Contents.nQuads(store);
      boolean done = !held.equals(before.quads());
      if (done) {
        assertIterableEquals(after.quads(), held, "killed in: " + after.change());
      }
      lookAtFiles(place, store, held, List.of(before, after));
      assertEquals(List.of(), damage(store, place));
      store.change(Act.ofUser("go on"), () -> store.dataset().isEmpty());
      boolean changes = !before.quads().equals(after.quads());
      found.merge(done ? "after" : changes ? "before" : "no change in hand", 1, Integer::sum);
      found.merge("confirmed changes", confirmed.size(), Integer::sum);
    }
  }

  private Expectation expectation(int seed) throws IOException {
    if (!expectations.containsKey(seed)) {
      expectations.put(seed, new Expectation(folder.resolve("story-" + seed), ontology, seed));
    }
    return expectations.get(seed);
  }

  /** Once a server has started again, files and graph are both as before or both as after. */
  private void lookAtFiles(
      Path place, Store store, List<String> held, List<Expectation.State> states) {
    Archive archive = Story.archive(place, ontology);
    new FilesAndGraph(archive, Corpora.corpus(store, ontology)).settle();
    assertIterableEquals(held, Contents.nQuads(store), "the graph tells what was decided");
    Map<String, String> files = Expectation.files(place);
    assertTrue(
        states.stream().anyMatch(it -> it.quads().equals(held) && it.files().equals(files)),
        "killed in: " + states.get(1).change());
    assertTrue(archive.files().stream().noneMatch(archive::isBegun));
  }

  private List<Problem> damage(Store store, Path place) {
    DatasetGraph dataset = store.dataset();
    return dataset.calculateWrite(
        () -> {
          Damage damage = new Damage(Location.of(place.toString()), dataset);
          List<Problem> problems = new ArrayList<>(damage.ofFiles());
          problems.addAll(damage.ofInference(new Reasoner(Rules.read(ontology.rules(), ontology))));
          problems.addAll(damage.ofJournal(History.in(place.resolve("store"))));
          return problems;
        });
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
