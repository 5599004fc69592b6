package org.entente.graph;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.journal.Act;

/**
 * A whole store in one stream of RDF Thrift, so that a program need not make it anew from the
 * ontology and the claim files each time that it starts.
 */
public final class Snapshot {
  private Snapshot() {}

  /** Writes every quad of a store; the same content gives the same bytes. */
  public static void write(Store store, OutputStream out) {
    DatasetGraph dataset = store.dataset();
    dataset.begin(ReadWrite.READ);
    try {
      StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
      writer.start();
      List<Quad> quads = dataset.stream().sorted(Comparator.comparing(NodeFmtLib::str)).toList();
      quads.forEach(writer::quad);
      writer.finish();
    } finally {
      dataset.end();
    }
  }

  /** Adds every quad of a stream to a store, in one transaction. */
  public static void read(InputStream in, Store store) {
    StreamRDF dataset = StreamRDFLib.dataset(store.dataset());
    store.change(
        Act.ofUser("read a snapshot"),
        () -> {
          RDFParser.source(in).lang(Lang.RDFTHRIFT).checking(false).parse(dataset);
          return store;
        });
  }
}
