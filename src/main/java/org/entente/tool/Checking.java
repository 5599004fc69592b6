package org.entente.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.document.Text;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.PassageCheck;
import org.entente.fact.Source;
import org.entente.fact.analysis.English;
import org.entente.fact.frame.Frame;
import org.entente.fact.reading.Examples;
import org.entente.fact.reading.Knowledge;
import org.entente.graph.Audit;
import org.entente.graph.Consequences;
import org.entente.graph.Corpus;
import org.entente.graph.Damage;
import org.entente.graph.DatasetStore;
import org.entente.graph.KnowledgeReader;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.graph.journal.History;
import org.entente.reason.Rules;
import org.entente.reason.derive.Reasoner;

/**
 * Looks for everything that is wrong in ontology, claim files and store.
 *
 * @param examples whether to run the examples of frames, too
 */
record Checking(Settings settings, boolean examples, Console console) {
  /**
   * All that was found, none where all is well.
   *
   * @param given claim files to check in place of the data's
   * @throws DataException if the store cannot be opened
   */
  List<Problem> problems(List<Source> given) {
    List<Problem> problems = new ArrayList<>();
    List<Source> data = Ontology.sources(settings.claims());
    try {
      Ontology ontology = Ontology.read(settings.ontology());
      frames(ontology, problems);
      Consequences consequences = consequences(ontology, problems);
      List<ClaimFile> files = claims(ontology, data, given, consequences);
      settings.documents().ifPresent(folder -> passages(files, folder, problems));
      problems.addAll(settings.linking(ontology).problems(ontology.schema()));
    } catch (DataException e) {
      problems.addAll(e.problems());
    }
    settings.location().ifPresent(folder -> problems.addAll(store(folder)));
    return problems;
  }

  private void frames(Ontology ontology, List<Problem> problems) {
    Path folder = settings.ontology().resolve("frames");
    if (!Files.isDirectory(folder) && !examples) {
      return;
    }
    try {
      Knowledge knowledge =
          KnowledgeReader.read(settings.ontology(), ontology.schema(), ontology.thesaurus());
      if (examples) {
        Examples run = new Examples(knowledge.extractor(English.load()), knowledge.thesaurus());
        knowledge.frames().forEach(it -> examples(folder, it, run.failures(it), problems));
      }
    } catch (DataException e) {
      problems.addAll(e.problems());
    }
  }

  private static void examples(
      Path folder, Frame frame, List<Examples.Failure> failures, List<Problem> problems) {
    Location at = Location.of(folder.resolve(frame.name() + ".yaml").toString());
    for (Examples.Failure it : failures) {
      String found = it.found().isEmpty() ? "nothing" : String.join("; and ", it.found());
      problems.add(
          new Problem(
              at,
              "the example \"" + it.sentence() + "\" " + it.what(),
              "Found: " + found + ". To see why: entente extract --explain with the sentence"));
    }
  }

  private static Consequences consequences(Ontology ontology, List<Problem> problems) {
    try {
      return new Reasoner(Rules.read(ontology.rules(), ontology));
    } catch (DataException e) {
      problems.addAll(e.problems());
      return Consequences.NONE;
    }
  }

  /** Reads the files and loads them into a store of their own, where the shapes are checked. */
  private List<ClaimFile> claims(
      Ontology ontology, List<Source> own, List<Source> given, Consequences consequences) {
    try (Store store = DatasetStore.inMemory(Clock.systemUTC())) {
      Corpus corpus = new Corpus(store, ontology, settings.linking(ontology)::quads, consequences);
      List<ClaimFile> data = read(own, ontology, corpus);
      corpus.load(data);
      if (given.isEmpty()) {
        return data;
      }
      List<ClaimFile> files = read(given, ontology, corpus);
      corpus.load(files);
      return files;
    }
  }

  private static List<ClaimFile> read(List<Source> sources, Ontology ontology, Corpus corpus) {
    return ClaimReader.read(sources, ontology.schema(), corpus.known());
  }

  private void passages(List<ClaimFile> files, Path folder, List<Problem> problems) {
    for (ClaimFile file : files) {
      Optional<Text> text = Text.find(folder, file.document().id());
      if (text.isPresent()) {
        problems.addAll(PassageCheck.check(file, text.get()));
      } else {
        console.say(
            "The text of "
                + file.document().id()
                + " is not in "
                + folder
                + ": its passages were not checked.");
      }
    }
  }

  /** Damage first: where there is some, shapes and counts would only repeat it. */
  private List<Problem> store(Path folder) {
    Ontology ontology = settings.readOntology();
    Reasoner fresh = new Reasoner(Rules.read(ontology.rules(), ontology));
    try (Store store = DatasetStore.onDisk(folder, false, Clock.systemUTC())) {
      List<Problem> problems = journal(store, folder);
      store.dataset().begin(ReadWrite.READ);
      try {
        Damage damage = new Damage(Location.of(folder.toString()), store.dataset());
        List<Problem> files = damage.ofFiles();
        problems.addAll(files);
        if (files.isEmpty()) {
          problems.addAll(damage.ofInference(fresh));
          problems.addAll(Audit.of(store.dataset(), ontology));
        }
        return problems;
      } finally {
        store.dataset().end();
      }
    }
  }

  /**
   * Looks at it in a transaction that writes, since only there the journal is in line: one that is
   * not there begins, and the entry of a change that was not made is taken out.
   */
  private static List<Problem> journal(Store store, Path folder) {
    DatasetGraph dataset = store.dataset();
    try {
      return new ArrayList<>(
          dataset.calculateWrite(
              () ->
                  new Damage(Location.of(folder.toString()), dataset)
                      .ofJournal(History.in(folder))));
    } catch (DataException e) {
      return new ArrayList<>(e.problems());
    }
  }
}
