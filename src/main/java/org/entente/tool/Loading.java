package org.entente.tool;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.entente.document.Problem;
import org.entente.document.Text;
import org.entente.document.read.Readers;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.graph.Consequences;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;
import org.entente.tool.extract.Extracted;
import org.entente.tool.extract.Extracting;
import org.entente.tool.extract.Summary;

/**
 * What a command line names to be loaded: claim files, and documents of which claims are made.
 *
 * @param claims claim files as they are, and those that were made of documents
 * @param texts the documents' texts, by their ids
 * @param accepts whether the documents' claims are accepted as they are found
 * @param unread how many documents could not be read
 */
record Loading(List<Source> claims, Map<String, Text> texts, boolean accepts, int unread) {
  private static final String CLAIMS = ".yaml";

  /**
   * Reads what paths stand for; tells of documents that cannot be read, and leaves them out.
   *
   * @param accept whether the documents' claims are accepted as they are found
   * @throws DataException with every path that stands for nothing
   */
  static Loading of(
      List<Path> paths,
      Optional<PartialDate> date,
      boolean accept,
      Settings settings,
      Console console) {
    List<Path> documents = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    paths.forEach(path -> (isDocument(path) ? documents : files).add(path));
    List<Source> claims = new ArrayList<>(InputFiles.sources(files, CLAIMS));
    if (documents.isEmpty()) {
      return new Loading(claims, Map.of(), false, 0);
    }
    Extraction work = new Extraction(settings, date, console);
    Extracting by =
        work.extracting(settings.data().own().map(it -> it.resolve("claims")).stream().toList());
    Map<String, Text> texts = new HashMap<>();
    Summary summary =
        work.run(
            work.documents(documents),
            by,
            (found, file) -> {
              Extracted it = accept ? found.accepted() : found;
              claims.add(new Source(file.toString(), by.text(it)));
              texts.put(it.document().id(), it.extraction().text());
            });
    console.say(summary.toString());
    return new Loading(claims, texts, accept, summary.unread());
  }

  /** Whether a path is a document, or a folder that holds documents and no claim file. */
  private static boolean isDocument(Path path) {
    if (Files.isDirectory(path)) {
      return Ontology.files(path, CLAIMS).isEmpty() && holdsDocuments(path);
    }
    return Files.exists(path) && !path.toString().endsWith(CLAIMS);
  }

  private static boolean holdsDocuments(Path folder) {
    try {
      return !Readers.files(folder).isEmpty();
    } catch (DataException e) {
      return false;
    }
  }

  /**
   * Loads everything, in one transaction.
   *
   * @param who loads it, as the store's journal tells
   * @throws DataException with every problem of every file; nothing is loaded
   */
  Corpus.Report load(String who, Ontology ontology, Corpus corpus) {
    Thesaurus known = corpus.known();
    List<Source> sources = accepts ? tenable(ontology, known) : claims;
    List<ClaimFile> files = ClaimReader.read(sources, ontology.schema(), known);
    return corpus.load(who, files.stream().map(this::withText).toList());
  }

  /**
   * The claims where those of documents that do not hold against the shapes are not accepted, but
   * wait as candidates. They are tried in stores of their own, since a store on disk should not see
   * what it has to refuse.
   */
  private List<Source> tenable(Ontology ontology, Thesaurus known) {
    ClaimWriter writer = new ClaimWriter(ontology.thesaurus());
    List<Source> sources = claims;
    while (true) {
      List<ClaimFile> files = ClaimReader.read(sources, ontology.schema(), known);
      Set<Location> places = wrong(files, ontology);
      List<Source> fewer = files.stream().map(file -> withdrawn(file, places, writer)).toList();
      if (fewer.equals(sources)) {
        return sources;
      }
      sources = fewer;
    }
  }

  private static Set<Location> wrong(List<ClaimFile> files, Ontology ontology) {
    try (Store store = DatasetStore.inMemory(Clock.systemUTC())) {
      new Corpus(store, ontology, thing -> List.of(), Consequences.NONE).load(files);
      return Set.of();
    } catch (DataException e) {
      return e.problems().stream().map(Problem::at).collect(toSet());
    }
  }

  private ClaimFile withText(ClaimFile file) {
    Text text = texts.get(file.document().id());
    return text == null ? file : file.with(text);
  }

  /** A document's claims without acceptance for those at some places. */
  private Source withdrawn(ClaimFile file, Set<Location> places, ClaimWriter writer) {
    if (!texts.containsKey(file.document().id())) {
      return file.source();
    }
    List<Claim> kept =
        file.entries().stream()
            .map(
                it ->
                    places.contains(it.at()) ? it.claim().with(ReviewStatus.CANDIDATE) : it.claim())
            .toList();
    return new Source(file.source().name(), writer.replace(file, kept));
  }
}
