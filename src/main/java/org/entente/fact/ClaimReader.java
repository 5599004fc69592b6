package org.entente.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.document.DataException;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.Passage;
import org.entente.document.Problem;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads claim files. All files of a batch are read together, since a claim may name a thing that
 * another file makes; all their problems are told in one report.
 */
public final class ClaimReader {
  /** The format's version that this reader knows. */
  static final String FORMAT = "1";

  static final List<String> FILE_KEYS = List.of("format", "document", "names", "passages");

  private final Schema schema;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Thesaurus.Entry> made = new LinkedHashMap<>();
  private final Map<String, Location> madeAt = new HashMap<>();
  private final Thesaurus known;

  private ClaimReader(Schema schema, Thesaurus known) {
    this.schema = schema;
    this.known = known;
  }

  /**
   * Reads claim files.
   *
   * @param sources the files
   * @param schema what can be said
   * @param known the things that claims may name: the thesaurus, topics, things already loaded
   * @throws DataException with every problem of every file, sorted by place
   */
  public static List<ClaimFile> read(List<Source> sources, Schema schema, Thesaurus known) {
    ClaimReader reader = new ClaimReader(schema, known);
    List<ClaimFile> files = reader.files(sources);
    if (!reader.problems.isEmpty()) {
      throw new DataException(reader.problems);
    }
    return files;
  }

  /**
   * What claims may name: all that is known, and the things that the claims of some files make.
   *
   * @param sources the files, whatever else is wrong with them
   */
  public static Thesaurus things(List<Source> sources, Schema schema, Thesaurus known) {
    ClaimReader reader = new ClaimReader(schema, known);
    reader.parsed(sources).forEach(reader::collectThings);
    return known.with(reader.made.values());
  }

  /**
   * Reads one claim, written as under a passage.
   *
   * @param passage that it is of
   * @param known the things that it may name
   * @throws DataException with every problem of it
   */
  public static Claim claim(Source source, Passage passage, Schema schema, Thesaurus known) {
    List<Problem> problems = new ArrayList<>();
    Yaml yaml = new Yaml(source.name(), problems);
    ClaimFields fields = new ClaimFields(yaml, schema, new Names(schema, known));
    Optional<Claim> claim = yaml.parse(source.text()).flatMap(node -> fields.read(passage, node));
    if (claim.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.of(Location.of(source.name()), "is no claim"));
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return claim.orElseThrow();
  }

  /** A file's keys, and the names that it brings. */
  private record Parsed(
      Source source, Yaml yaml, Map<String, Node> fields, List<Thesaurus.Entry> names) {
    boolean brings(String key) {
      return names.stream().anyMatch(entry -> entry.key().equals(key));
    }
  }

  private List<ClaimFile> files(List<Source> sources) {
    List<Parsed> parsed = parsed(sources);
    parsed.forEach(this::collectThings);
    Thesaurus all = known.with(made.values());
    List<ClaimFile> files = new ArrayList<>();
    Map<String, String> ids = new HashMap<>();
    for (Parsed file : parsed) {
      file(file, new Names(schema, all.under(file.names())))
          .ifPresent(
              read -> {
                String before = ids.put(read.document().id(), file.source().name());
                if (before != null) {
                  problems.add(
                      new Problem(
                          Location.of(file.source().name()),
                          "describes document " + read.document().id() + ", as " + before + " does",
                          "Keep one file per document"));
                }
                files.add(read);
              });
    }
    return files;
  }

  private List<Parsed> parsed(List<Source> sources) {
    BroughtNames brought = new BroughtNames(schema, known);
    List<Parsed> parsed = new ArrayList<>();
    for (Source source : sources) {
      Yaml yaml = new Yaml(source.name(), problems);
      yaml.parse(source.text())
          .map(root -> yaml.mapping(root, FILE_KEYS))
          .ifPresent(
              fields ->
                  parsed.add(
                      new Parsed(source, yaml, fields, brought.read(yaml, fields.get("names")))));
    }
    return parsed;
  }

  /** First pass: the things that claims make, so that a claim may name one that stands below it. */
  private void collectThings(Parsed file) {
    Node passages = file.fields().get("passages");
    if (passages == null) {
      return;
    }
    Yaml quiet = new Yaml(file.source().name(), new ArrayList<>());
    for (Node passage : quiet.items(passages)) {
      Node claims = quiet.mapping(passage, PassageFields.KEYS).get("claims");
      if (claims != null) {
        quiet.items(claims).forEach(claim -> collectThing(file, quiet, claim));
      }
    }
  }

  private void collectThing(Parsed file, Yaml quiet, Node node) {
    Map<String, Node> fields = quiet.mapping(node, ClaimFields.KEYS);
    Optional<String> key = Optional.ofNullable(fields.get("thing")).flatMap(quiet::text);
    Optional<String> kind = Optional.ofNullable(fields.get("kind")).flatMap(quiet::text);
    if (key.isEmpty() || kind.isEmpty() || isKnown(file, key.get())) {
      return;
    }
    String name =
        Optional.ofNullable(fields.get("slots"))
            .map(slots -> quiet.mapping(slots, ClaimFields.slotNames(schema)))
            .map(slots -> slots.get(Schema.NAME))
            .flatMap(quiet::text)
            .orElse("");
    Thesaurus.Entry entry =
        new Thesaurus.Entry(key.get(), kind.get(), new TreeMap<>(Map.of("en", name)), List.of());
    Thesaurus.Entry before = made.putIfAbsent(key.get(), entry);
    if (before == null) {
      madeAt.put(key.get(), quiet.at(node));
    } else if (!before.equals(entry)) {
      problems.add(
          new Problem(
              quiet.at(node),
              key.get()
                  + " is "
                  + entry.told()
                  + "; at "
                  + madeAt.get(key.get())
                  + " it is "
                  + before.told(),
              "Use one kind and one name, or put the thing into the thesaurus"));
    }
  }

  private boolean isKnown(Parsed file, String key) {
    return known.entry(key).isPresent() || file.brings(key);
  }

  private Optional<ClaimFile> file(Parsed file, Names names) {
    Yaml yaml = file.yaml();
    Location top = Location.of(file.source().name());
    Node format = file.fields().get("format");
    String version = format == null ? "" : yaml.text(format).orElse("");
    if (!version.equals(FORMAT)) {
      problems.add(
          new Problem(
              format == null ? top : yaml.at(format),
              version.isEmpty()
                  ? "does not say its format"
                  : "format is \"" + version + "\"; this program reads format " + FORMAT,
              "Begin the file with: format: " + FORMAT));
      return Optional.empty();
    }
    Node about = file.fields().get("document");
    if (about == null) {
      problems.add(new Problem(top, "lacks \"document\"", "Describe the document first"));
      return Optional.empty();
    }
    Optional<Document> document = DocumentFields.read(yaml, about);
    PassageFields found = new PassageFields(yaml, new ClaimFields(yaml, schema, names));
    found.read(document.map(Document::id).orElse("unknown"), file.fields().get("passages"));
    return document.map(
        read ->
            new ClaimFile(file.source(), read, file.names(), found.entries(), found.passages()));
  }
}
