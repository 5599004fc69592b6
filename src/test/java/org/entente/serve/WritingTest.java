package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written can be read again, also where Jena's own writers and readers disagree. */
class WritingTest {
  private static final Graph CLAIM =
      RDFParser.fromString(
              """
              PREFIX : <http://e/>
              PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
              :c rdf:reifies <<( :treaty :mutual "true"^^<http://www.w3.org/2001/XMLSchema#boolean> )>> ;
                :holds false .
              """,
              Lang.TURTLE)
          .toGraph();

  @ParameterizedTest
  @EnumSource(names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS"})
  void aBooleanWithinATripleTermIsReadAgain(Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.graph(out, format, CLAIM);
    assertTrue(read(out, format).getDefaultGraph().isIsomorphicWith(CLAIM), out::toString);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIG", "NQUADS"})
  void soIsOneInADataSet(Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.dataset(out, format, DatasetGraphFactory.wrap(CLAIM));
    assertTrue(read(out, format).getDefaultGraph().isIsomorphicWith(CLAIM), out::toString);
  }

  private static DatasetGraph read(ByteArrayOutputStream written, Format format) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFDataMgr.read(read, new ByteArrayInputStream(written.toByteArray()), format.lang());
    return read;
  }
}
