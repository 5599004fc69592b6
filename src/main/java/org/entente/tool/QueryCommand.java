package org.entente.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Source;
import org.entente.graph.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a SPARQL query. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Answers a SPARQL query that a file holds, or, for '-', standard input.",
    footer = {"", "Example: echo 'SELECT * { ?who ent:hasMissionTo ?whom }' | entente query -"})
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CorpusOptions corpus = new CorpusOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(paramLabel = "FILE", description = "The query; '-' for standard input.")
  private String file = "-";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "For rows: table (as it is), json, xml, csv or tsv.",
        "For graphs: turtle (as it is), trig, ntriples, nquads, jsonld or rdfxml."
      })
  private Optional<String> format = Optional.empty();

  @Option(names = "--json", description = "The same as --format json (or jsonld).")
  private boolean json;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Query query = Sparql.parse(source());
    Optional<String> name = json ? Optional.of("json") : format;
    Querying querying = new Querying(console, name.flatMap(it -> Querying.format(query, it)));
    try (Holdings holdings = Holdings.open(corpus.settings())) {
      holdings.read(
          dataset -> {
            querying.print(query, AsOfOption.view(asOf.date(), dataset));
            return true;
          });
      return Exit.FINE;
    }
  }

  private Source source() throws IOException {
    if (file.equals("-")) {
      return new Source(
          "standard input", new String(console.in().readAllBytes(), StandardCharsets.UTF_8));
    }
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new DataException(
          Location.of(file),
          Files.exists(path) ? "is a folder, not a file" : "no such file",
          "Name a file that holds a query, or - to pipe it in");
    }
    return Ontology.sources(List.of(path)).get(0);
  }
}
