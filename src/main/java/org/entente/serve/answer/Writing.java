package org.entente.serve.answer;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.entente.graph.ClassicReification;

/** Writes rows, truths, graphs and data sets in the format that was chosen. */
public final class Writing {
  // Beyond this, grouping by subject in memory costs more than the reader of so long a page gains.
  private static final int PRETTY = 20_000;

  private Writing() {}

  /** Writes the rows of a SELECT. */
  public static void rows(OutputStream out, Format format, RowSet rows) {
    switch (format) {
      case JSON -> JsonTable.write(out, rows);
      case CSV -> CsvTable.write(out, rows);
      default -> tables(format).write(out, rows, new Context());
    }
  }

  /** Writes the answer of an ASK. */
  public static void truth(OutputStream out, Format format, boolean truth) {
    tables(format).write(out, truth, new Context());
  }

  /** Writes one graph; in the classic form where the format has no triple terms. */
  public static void graph(OutputStream out, Format format, Graph graph) {
    Graph given = format.holdsTripleTerms() ? graph : ClassicReification.convert(graph);
    if (isTurtle(format) && given.stream().anyMatch(TurtleBlocks::areNeededFor)) {
      StreamRDFOps.graphToStream(given, new TurtleBlocks(out));
      return;
    }
    try {
      RDFWriter.source(given).format(layout(format, given.size())).output(out);
    } catch (InvalidPropertyURIException e) {
      throw new Refusal(
          Outcome.UNWRITABLE,
          "RDF/XML cannot write the property " + e.getMessage() + ". Ask for text/turtle instead.");
    }
  }

  /** Writes a whole data set; in the classic form where the format has no triple terms. */
  public static void dataset(OutputStream out, Format format, DatasetGraph dataset) {
    DatasetGraph given = format.holdsTripleTerms() ? dataset : ClassicReification.convert(dataset);
    if (isTurtle(format)
        && given.stream().map(Quad::asTriple).anyMatch(TurtleBlocks::areNeededFor)) {
      StreamRDFOps.datasetToStream(given, new TurtleBlocks(out));
      return;
    }
    RDFWriter.source(given).format(layout(format, Integer.MAX_VALUE)).output(out);
  }

  private static boolean isTurtle(Format format) {
    return format == Format.TURTLE || format == Format.TRIG;
  }

  private static RowSetWriter tables(Format format) {
    return RowSetWriterRegistry.getFactory(format.lang()).create(format.lang());
  }

  private static RDFFormat layout(Format format, int triples) {
    return switch (format) {
      case TURTLE -> triples < PRETTY ? RDFFormat.TURTLE_PRETTY : RDFFormat.TURTLE_BLOCKS;
      case TRIG -> triples < PRETTY ? RDFFormat.TRIG_PRETTY : RDFFormat.TRIG_BLOCKS;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case JSONLD -> RDFFormat.JSONLD_PRETTY;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      default -> throw new IllegalArgumentException(format + " holds tables, not graphs");
    };
  }
}
