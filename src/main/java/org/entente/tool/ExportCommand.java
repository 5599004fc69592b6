package org.entente.tool;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.fact.Schema;
import org.entente.graph.ClaimRows;
import org.entente.reason.Belief;
import org.entente.tool.export.ClaimExport;
import org.entente.tool.export.DyadYears;
import org.entente.tool.export.RdfExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the whole content in a format of other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole content in a format of other tools.",
      "trig, nq: all graphs, in RDF 1.2. jsonld: all graphs, and ttl: facts and claims in one"
          + " graph, with classic reification. jsonl, csv: one claim a line."
          + " dyad-year: what links each pair of actors in each year, as CSV."
    },
    footer = {"", "Example: entente export --format csv -o claims.csv"})
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  /** What can be written. */
  enum Format {
    TRIG,
    NQ,
    TTL,
    JSONLD,
    JSONL,
    CSV,
    DYAD_YEAR;

    /** The name that the option takes. */
    @Override
    public String toString() {
      return Choice.name(this);
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CorpusOptions corpus = new CorpusOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TRIG;

  @Option(
      names = "--rdf11",
      description = "trig and nq without RDF 1.2's triple terms, with classic reification.")
  private boolean rdf11;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes into a file, which is replaced when all is written.")
  private Optional<Path> file = Optional.empty();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (rdf11 && !Set.of(Format.TRIG, Format.NQ).contains(format)) {
      throw new ParameterException(
          spec.commandLine(), "--rdf11 goes with trig and nq; " + format + " needs it not");
    }
    try (Holdings holdings = Holdings.open(corpus.settings())) {
      if (file.isPresent()) {
        new OutputFile(file.get()).write(draft -> intoFile(holdings, draft));
      } else {
        write(holdings, console.out());
      }
      return Exit.FINE;
    }
  }

  private void intoFile(Holdings holdings, Path draft) throws IOException {
    try (PrintStream out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(draft)),
            false,
            StandardCharsets.UTF_8)) {
      write(holdings, out);
      if (out.checkError()) {
        throw new IOException("the disk did not take all");
      }
    }
  }

  private void write(Holdings holdings, PrintStream out) {
    Schema schema = holdings.ontology().schema();
    holdings.read(
        dataset -> {
          write(dataset, schema, out);
          return true;
        });
    out.flush();
  }

  private void write(DatasetGraph dataset, Schema schema, PrintStream out) {
    RdfExport rdf = new RdfExport(dataset, rdf11);
    Belief belief = new Belief(dataset);
    switch (format) {
      case TRIG -> rdf.trig(out);
      case NQ -> rdf.nquads(out);
      case TTL -> rdf.turtle(out);
      case JSONLD -> rdf.jsonld(out);
      case JSONL -> ClaimExport.jsonl(ClaimRows.of(dataset, schema), belief::ofClaim, out);
      case CSV -> ClaimExport.csv(ClaimRows.of(dataset, schema), belief::ofClaim, schema, out);
      case DYAD_YEAR -> DyadYears.csv(dataset, schema, out);
    }
  }
}
