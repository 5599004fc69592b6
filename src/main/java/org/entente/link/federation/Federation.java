package org.entente.link.federation;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.entente.graph.Vocabulary;
import org.entente.link.online.SparqlService;

/**
 * Who answers {@code SERVICE <https://query.wikidata.org/sparql>}: the slice in {@code
 * graph:wikidata}, or Wikidata itself where going online was allowed. No other address is asked.
 *
 * @param wikidata the service; empty for the slice
 */
public record Federation(Optional<SparqlService> wikidata) {
  /** The one address that queries may name. */
  public static final Node WIKIDATA = Vocabulary.iri("https://query.wikidata.org/sparql");

  // No address: Wikidata's own servers take it for a wish to be given labels.
  private static final Node LABEL = Vocabulary.iri("http://wikiba.se/ontology#label");

  /** The slice answers. */
  public static Federation offline() {
    return new Federation(Optional.empty());
  }

  /** Wikidata answers. */
  public static Federation online(SparqlService wikidata) {
    return new Federation(Optional.of(wikidata));
  }

  /**
   * Why a query may not ask an address.
   *
   * @param what was wrong
   * @param next what to do instead
   */
  public record Objection(String what, String next) {
    /** Both, as sentences. */
    public String sentences() {
      return what + ". " + next + ".";
    }
  }

  /**
   * What speaks against asking an address; empty where it may be asked.
   *
   * @param address what stands after SERVICE
   */
  public static Optional<Objection> objection(Node address) {
    if (address.equals(WIKIDATA)) {
      return Optional.empty();
    }
    if (address.equals(LABEL)) {
      return Optional.of(
          new Objection(
              "SERVICE wikibase:label is refused: only Wikidata's own servers know it",
              "Take rdfs:label with FILTER (LANG(?label) = \"en\")"));
    }
    String target = address.isURI() ? "<" + address.getURI() + ">" : address.toString();
    String why =
        address.isVariable()
            ? "An address must be written out, so SERVICE "
            : "Of other servers only Wikidata is asked, so SERVICE ";
    return Optional.of(
        new Objection(
            why + target + " is refused",
            "Write SERVICE <"
                + WIKIDATA.getURI()
                + ">, or ask that server itself and put its answer into the query as VALUES"));
  }

  /** Lets the queries over a dataset ask as this says; from then on nothing else reaches out. */
  public void open(DatasetGraph dataset) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addBulkLink(
        (service, input, context, next) -> {
          objection(service.getService())
              .ifPresent(
                  it -> {
                    throw new QueryExecException(it.sentences());
                  });
          return wikidata
              .<QueryIterator>map(it -> new RemoteRows(it, service, input, context))
              .orElseGet(() -> fromSlice(dataset, service, input, context));
        });
    ServiceExecutorRegistry.set(dataset.getContext(), registry);
  }

  private static QueryIterator fromSlice(
      DatasetGraph dataset, OpService service, QueryIterator input, ExecutionContext context) {
    Graph slice = new SliceGraph(dataset.getGraph(Vocabulary.GRAPH_WIKIDATA));
    ExecutionContext there =
        ExecutionContext.create(DatasetGraphFactory.wrap(slice), context.getContext());
    return QC.execute(service.getSubOp(), input, there);
  }
}
