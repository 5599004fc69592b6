package org.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.OntologyException;
import org.entente.fact.Schema;
import org.entente.fact.Source;
import org.entente.fact.Thesaurus;
import org.entente.fact.ThesaurusReader;

/**
 * What a domain expert edits, read from one folder: vocabulary, topics, shapes, questions, the
 * thesaurus and the rules.
 *
 * @param vocabulary classes and properties ({@code entente.ttl})
 * @param topics the SKOS scheme ({@code topics.ttl})
 * @param shapes SHACL ({@code shapes.ttl})
 * @param questions one graph of all files in {@code questions/}
 * @param schema what can be claimed, as the vocabulary says
 * @param thesaurus the named things of {@code thesaurus/}, and the topics
 * @param rules the files of {@code rules/}, as they are written
 */
public record Ontology(
    Graph vocabulary,
    Graph topics,
    Graph shapes,
    Graph questions,
    Schema schema,
    Thesaurus thesaurus,
    List<RuleText> rules) {
  /**
   * Reads a folder.
   *
   * @param folder on disk or in an archive
   * @throws OntologyException with every problem of the first kind of file that has some
   */
  public static Ontology read(Path folder) {
    return read(folder, (schema, topics) -> thesaurus(folder, schema, topics));
  }

  /**
   * Reads a folder but for its thesaurus, which takes longest.
   *
   * @param folder on disk or in an archive
   * @param thesaurus what the folder's thesaurus and topics give
   * @throws OntologyException with every problem of the first kind of file that has some
   */
  public static Ontology read(Path folder, Thesaurus thesaurus) {
    return read(folder, (schema, topics) -> thesaurus);
  }

  private static Ontology read(Path folder, BiFunction<Schema, Graph, Thesaurus> things) {
    requireFolder(folder);
    List<Problem> problems = new ArrayList<>();
    Graph vocabulary = turtle(List.of(folder.resolve("entente.ttl")), problems);
    Graph topics = turtle(List.of(folder.resolve("topics.ttl")), problems);
    Graph shapes = turtle(List.of(folder.resolve("shapes.ttl")), problems);
    Graph questions = turtle(files(folder.resolve("questions"), ".ttl"), problems);
    if (!problems.isEmpty()) {
      throw new OntologyException(problems);
    }
    Schema schema = SchemaReader.read(vocabulary);
    Thesaurus thesaurus = things.apply(schema, topics);
    List<RuleText> rules = rules(folder.resolve("rules"));
    return new Ontology(vocabulary, topics, shapes, questions, schema, thesaurus, rules);
  }

  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new OntologyException(
          Location.of(folder.toString()),
          "is no folder",
          "Name the folder that holds entente.ttl with --ontology");
    }
  }

  /** The named things of a folder, and the topics. */
  static Thesaurus thesaurus(Path folder, Schema schema, Graph topics) {
    List<Source> sources = sources(files(folder.resolve("thesaurus"), ".yaml"));
    List<Thesaurus.Entry> things = ThesaurusReader.read(sources, schema.ancestors().keySet());
    return new Thesaurus(things).with(topics(topics));
  }

  /** The rules of a folder, sorted by name, not yet read; none where there is no folder. */
  public static List<RuleText> rules(Path folder) {
    return sources(files(folder, RuleText.ENDING)).stream()
        .map(RuleText::of)
        .sorted(Comparator.comparing(RuleText::name))
        .toList();
  }

  /** Files as sources, named as the user will find them. */
  public static List<Source> sources(Collection<Path> files) {
    return files.stream().map(Ontology::source).toList();
  }

  /** The files of a folder with an ending, sorted by name; none where there is no folder. */
  public static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ending))
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(Path file) {
    try {
      return Source.of(file);
    } catch (DataException e) {
      throw new OntologyException(e.problems());
    }
  }

  /** One graph of Turtle files; blank nodes get IRIs made from what they say. */
  static Graph turtle(List<Path> files, List<Problem> problems) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      try {
        RDFParser.fromString(source(file).text(), Lang.TURTLE)
            .base(Vocabulary.ENT)
            .errorHandler(collecting(file, problems))
            .parse(graph);
      } catch (RiotException e) {
        if (problems.isEmpty()) {
          problems.add(Problem.of(Location.of(file.toString()), String.valueOf(e.getMessage())));
        }
      }
    }
    return SkolemNames.name(graph);
  }

  private static ErrorHandler collecting(Path file, List<Problem> problems) {
    return new ErrorHandler() {
      @Override
      public void warning(String message, long line, long column) {
        error(message, line, column);
      }

      @Override
      public void error(String message, long line, long column) {
        Location at = new Location(file.toString(), (int) line, (int) column);
        problems.add(Problem.of(at, message));
      }

      @Override
      public void fatal(String message, long line, long column) {
        error(message, line, column);
        ErrorHandlerFactory.errorHandlerSimple().fatal(message, line, column);
      }
    };
  }

  /** Topics as things that claims may name. */
  private static List<Thesaurus.Entry> topics(Graph scheme) {
    return scheme
        .find(Node.ANY, Vocabulary.TYPE, Vocabulary.TOPIC_CLASS)
        .mapWith(triple -> topic(scheme, triple.getSubject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Thesaurus.Entry::key))
        .toList();
  }

  private static Thesaurus.Entry topic(Graph scheme, Node topic) {
    TreeMap<String, String> labels = new TreeMap<>();
    scheme
        .find(topic, Vocabulary.PREF_LABEL, Node.ANY)
        .forEach(triple -> labels.put(language(triple), lexical(triple)));
    List<Thesaurus.Alias> aliases =
        scheme
            .find(topic, Vocabulary.ALT_LABEL, Node.ANY)
            .mapWith(triple -> new Thesaurus.Alias(lexical(triple), Set.of()))
            .toList();
    String key = Vocabulary.local(topic, Vocabulary.TOPIC);
    return new Thesaurus.Entry(key, "Topic", labels, aliases);
  }

  private static String language(Triple triple) {
    return triple.getObject().getLiteralLanguage();
  }

  private static String lexical(Triple triple) {
    return triple.getObject().getLiteralLexicalForm();
  }
}
