package org.entente.serve.page.claim;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Described;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Proofs;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Citation;
import org.entente.serve.page.Edition;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Statement;
import org.entente.serve.page.Visit;

/**
 * The page of a claim: what was said where, how it was put, and who read it so.
 *
 * @param statements what is claimed
 * @param holds whether all of it holds as fact
 * @param passage where a document says so; empty for an inferred claim
 * @param terms how it is put and how far its review is
 * @param attributedTo who says so, according to the document
 * @param validity when it holds, in words; empty where it is open
 * @param assessment how sure it is
 * @param inherited what a neighbouring sentence filled
 * @param maker who or what read the passage so
 * @param inference by which rules from which claims; empty for a claim of a document
 * @param elsewhere the other passages that state some of it
 * @param place how to cite the place in the document; empty for an inferred claim
 */
public record Claim(
    String iri,
    List<Statement> statements,
    boolean holds,
    Optional<Source> passage,
    List<Aspect> terms,
    List<Ref> attributedTo,
    String validity,
    Assessment assessment,
    List<Ref> inherited,
    Optional<Ref> maker,
    Optional<Inference> inference,
    List<Source> elsewhere,
    Optional<Citation> place) {
  /** A property of the claim whose value is a term. */
  public record Aspect(Ref property, Term term) {}

  /** Takes copies. */
  public Claim {
    statements = List.copyOf(statements);
    terms = List.copyOf(terms);
    attributedTo = List.copyOf(attributedTo);
    inherited = List.copyOf(inherited);
    elsewhere = List.copyOf(elsewhere);
  }

  /** Says whether all that is claimed is about one thing. */
  public boolean isAboutOne() {
    return Statement.shareSubject(statements);
  }

  /** Makes the page. */
  public static Page page(DatasetGraph data, Visit visit, Texts texts) {
    Node node = visit.node();
    Node graph = graph(data, node);
    Described said = new Described(data, graph, node);
    List<Triple> triples = said.all(Vocabulary.REIFIES).stream().map(Node::getTriple).toList();
    Evidently evidence = new Evidently(data, texts);
    List<Source> sources = evidence.of(node);
    boolean inferred = graph.equals(Vocabulary.GRAPH_INFERRED);
    Optional<Source> passage = inferred ? Optional.empty() : sources.stream().findFirst();
    Claim claim =
        new Claim(
            node.getURI(),
            Statement.all(data, triples),
            triples.stream().allMatch(it -> holds(data, it)),
            passage,
            aspects(said),
            refs(said, Vocabulary.ATTRIBUTED_TO),
            Period.ofClaim(data, graph, node).text(),
            Assessment.of(said, grounds(data, triples, inferred)),
            refs(said, Vocabulary.INHERITED_SLOT),
            refs(said, Vocabulary.GENERATED_BY).stream().findFirst(),
            inferred ? Optional.of(Inference.of(said, sources)) : Optional.empty(),
            evidence.elsewhere(triples, node),
            passage.map(it -> Bibliography.of(data, document(said), it, node)));
    String title = Statement.summary(claim.statements());
    return new Page(title, "A claim: " + title + ".", "claim.jte", claim);
  }

  private static Node graph(DatasetGraph data, Node claim) {
    Iterator<Quad> reifying = data.find(Node.ANY, claim, Vocabulary.REIFIES, Node.ANY);
    if (!reifying.hasNext()) {
      throw Refusal.absent(claim + " is named here, but no longer claims anything.", List.of());
    }
    return reifying.next().getGraph();
  }

  /** Gives the stated facts that a claim makes, or, where it is inferred, rests on. */
  private static Set<Triple> grounds(DatasetGraph data, List<Triple> triples, boolean inferred) {
    Proofs proofs = Proofs.of(data);
    return triples.stream()
        .filter(triple -> holds(data, triple))
        .filter(triple -> !triple.getPredicate().equals(Vocabulary.DATE_PRECISION))
        .flatMap(it -> inferred ? proofs.evidence(it).stream() : Stream.of(it))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean holds(DatasetGraph data, Triple triple) {
    return data.contains(
        Quad.defaultGraphIRI, triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  private static List<Aspect> aspects(Described said) {
    return List.of(Vocabulary.MODALITY, Vocabulary.REVIEW_STATUS).stream()
        .flatMap(
            property ->
                said.one(property).stream()
                    .map(
                        term ->
                            new Aspect(
                                Ref.of(said.dataset(), property), Term.of(said.dataset(), term))))
        .toList();
  }

  private static List<Ref> refs(Described said, Node property) {
    return said.all(property).stream().map(node -> Ref.of(said.dataset(), node)).toList();
  }

  /** Gives how to cite it: a place in a document; what is inferred by the edition of the data. */
  public Citation citation(Edition edition) {
    String key = iri.substring(iri.lastIndexOf('/') + 1);
    String title = Statement.summary(statements) + " (inferred)";
    return place.orElseGet(() -> edition.cite(key, title, iri));
  }

  private static Node document(Described said) {
    Node passage = said.one(Vocabulary.DERIVED_FROM).orElseThrow();
    return new Described(said.dataset(), said.graph(), passage)
        .one(Vocabulary.HAS_SOURCE)
        .orElseThrow();
  }
}
