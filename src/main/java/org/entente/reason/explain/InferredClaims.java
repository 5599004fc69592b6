package org.entente.reason.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.graph.ClaimNames;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;
import org.entente.reason.Interval;
import org.entente.reason.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The claims of inferred facts, made when they are asked for: one for each fact that a rule
 * concludes, whether or not some document states it too. Its days are those on which it holds by
 * rules alone, from the first to the last: gaps show in explanations only.
 */
final class InferredClaims {
  private static final Node ACTUAL = Vocabulary.ent("actual");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{16}");

  /** Whoever asks for a fact's claims asks next what these say: so many need no index then. */
  private static final int MOST_NAMED = 10_000;

  /** What every inferred claim has in one way. */
  private static final Set<Node> COMMON =
      Set.of(Vocabulary.TYPE, Vocabulary.REIFIES, Vocabulary.MODALITY);

  /** What else they have. */
  private static final Set<Node> PROPERTIES =
      Set.of(
          Vocabulary.BY_RULE,
          Vocabulary.BELIEF,
          Vocabulary.VALID_FROM,
          Vocabulary.VALID_FROM_PRECISION,
          Vocabulary.VALID_UNTIL,
          Vocabulary.VALID_UNTIL_PRECISION);

  private final DatasetGraph dataset;
  private final Proofs proofs;
  private final Validity validity;
  private final Set<Node> properties;
  private final Findings findings;
  private final Map<Node, Triple> named = new HashMap<>();
  private @Nullable Map<Long, Triple> names;

  /**
   * Of a dataset, inside the caller's transaction.
   *
   * @param findings what has been found out of this version of the data
   */
  InferredClaims(DatasetGraph dataset, Findings findings) {
    this.dataset = dataset;
    this.findings = findings;
    this.proofs = new Proofs(dataset, findings.rules(dataset), findings);
    this.validity = new Validity(dataset);
    this.names = findings.names();
    this.properties = proofs.properties();
  }

  /** The triples that match a pattern. */
  Iterator<Triple> find(Node subject, Node property, Node object) {
    return Iter.filter(
        Iter.flatMap(facts(subject, property, object), fact -> claim(fact, property)),
        triple ->
            fits(subject, triple.getSubject())
                && fits(property, triple.getPredicate())
                && fits(object, triple.getObject()));
  }

  private static boolean fits(Node pattern, Node term) {
    return !pattern.isConcrete() || pattern.equals(term);
  }

  /** The facts whose claims may match a pattern. */
  private Iterator<Triple> facts(Node subject, Node property, Node object) {
    if (!couldMatch(subject, property, object)) {
      return Iter.nullIterator();
    } else if (object.isTripleTerm() && object.isConcrete()) {
      Triple fact = object.getTriple();
      return isCandidate(fact) ? Iter.singletonIterator(fact) : Iter.nullIterator();
    } else if (subject.isConcrete()) {
      Triple before = named.get(subject);
      if (before != null) {
        return Iter.singletonIterator(before);
      }
      if (dataset.contains(Node.ANY, subject, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS)) {
        // A document's claim, found without naming all that is inferred.
        return Iter.nullIterator();
      }
      return number(subject).map(it -> index().get(it)).stream().iterator();
    }
    return candidates();
  }

  /** What no inferred claim can have is found without making any. */
  private static boolean couldMatch(Node subject, Node property, Node object) {
    boolean isClaim = !subject.isConcrete() || Vocabulary.isIn(subject, Vocabulary.CLAIM);
    if (!isClaim || !property.isConcrete()) {
      return isClaim && couldBeSaid(object);
    }
    if (property.equals(Vocabulary.TYPE)) {
      return fits(object, Vocabulary.CLAIM_CLASS);
    } else if (property.equals(Vocabulary.MODALITY)) {
      return fits(object, ACTUAL);
    } else if (property.equals(Vocabulary.DERIVED_FROM)) {
      return !object.isConcrete() || Vocabulary.isIn(object, Vocabulary.CLAIM);
    }
    return property.equals(Vocabulary.REIFIES) || PROPERTIES.contains(property);
  }

  /** Of IRIs, terms of the vocabulary, rules and other claims. */
  private static boolean couldBeSaid(Node object) {
    return !object.isURI()
        || Vocabulary.isIn(object, Vocabulary.ENT)
        || Vocabulary.isIn(object, Vocabulary.RULE)
        || Vocabulary.isIn(object, Vocabulary.CLAIM);
  }

  private boolean isCandidate(Triple fact) {
    boolean isConcluded = properties.contains(fact.getPredicate()) || properties.contains(Node.ANY);
    return isConcluded
        && dataset.contains(
            Quad.defaultGraphIRI, fact.getSubject(), fact.getPredicate(), fact.getObject());
  }

  /** The facts of all properties of which some rule concludes something. */
  private Iterator<Triple> candidates() {
    Set<Node> wanted = properties.contains(Node.ANY) ? Set.of(Node.ANY) : properties;
    return Iter.map(
        Iter.flatMap(
            wanted.stream().sorted((a, b) -> a.toString().compareTo(b.toString())).iterator(),
            property -> dataset.find(Quad.defaultGraphIRI, Node.ANY, property, Node.ANY)),
        Quad::asTriple);
  }

  /** The digest in a claim's name, as a number: it takes less memory than the name. */
  private static Optional<Long> number(Node claim) {
    String digest = Vocabulary.local(claim, Vocabulary.CLAIM);
    return DIGEST.matcher(digest).matches()
        ? Optional.of(Long.parseUnsignedLong(digest, 16))
        : Optional.empty();
  }

  private Map<Long, Triple> index() {
    if (names == null) {
      Map<Long, Triple> facts = new HashMap<>();
      candidates()
          .forEachRemaining(
              fact -> number(ClaimNames.inferred(fact)).ifPresent(it -> facts.put(it, fact)));
      findings.keep(facts);
      names = facts;
    }
    return names;
  }

  /** What a fact's claim has of a property, at least. */
  private Iterator<Triple> claim(Triple fact, Node property) {
    List<Triple> triples =
        COMMON.contains(property)
            ? findings.commons().of(fact, this::common)
            : findings.claims().of(fact, this::claim);
    if (!triples.isEmpty() && named.size() < MOST_NAMED) {
      named.put(triples.get(0).getSubject(), fact);
    }
    return triples.iterator();
  }

  private List<Triple> claim(Triple fact) {
    return proofs.conclusion(fact).map(it -> claim(fact, it)).orElse(List.of());
  }

  private List<Triple> claim(Triple fact, Proofs.Conclusion inferred) {
    Node claim = ClaimNames.inferred(fact);
    List<Triple> triples = new ArrayList<>(common(claim, fact));
    Node rule = Vocabulary.iri(Vocabulary.RULE + inferred.rule());
    triples.add(Triple.create(claim, Vocabulary.BY_RULE, rule));
    Node belief = ProvExplanation.decimal(inferred.belief());
    triples.add(Triple.create(claim, Vocabulary.BELIEF, belief));
    new HashSet<>(inferred.premises())
        .stream()
            .flatMap(this::sources)
            .distinct()
            .forEach(it -> triples.add(Triple.create(claim, Vocabulary.DERIVED_FROM, it)));
    days(claim, inferred, triples);
    return List.copyOf(triples);
  }

  private List<Triple> common(Triple fact) {
    return proofs.isConcluded(fact) ? common(ClaimNames.inferred(fact), fact) : List.of();
  }

  private static List<Triple> common(Node claim, Triple fact) {
    return List.of(
        Triple.create(claim, Vocabulary.TYPE, Vocabulary.CLAIM_CLASS),
        Triple.create(claim, Vocabulary.REIFIES, NodeFactory.createTripleTerm(fact)),
        Triple.create(claim, Vocabulary.MODALITY, ACTUAL));
  }

  /** The claims of a premise: those of documents, or, where none states it, the inferred one. */
  private Stream<Node> sources(Triple premise) {
    if (proofs.isStated(premise)) {
      return new Statements(dataset).claims(premise).stream().map(Support::claim);
    }
    return Stream.of(ClaimNames.inferred(premise));
  }

  private void days(Node claim, Proofs.Conclusion inferred, List<Triple> triples) {
    List<Interval> days = inferred.days().parts();
    Interval first = days.get(0);
    Interval last = days.get(days.size() - 1);
    Set<Triple> stated = new LinkedHashSet<>();
    inferred.dating().forEach(it -> stated.addAll(proofs.evidence(it)));
    if (first.isStartKnown()) {
      bound(
          claim,
          stated,
          first.from(),
          Vocabulary.VALID_FROM,
          Vocabulary.VALID_FROM_PRECISION,
          triples);
    }
    if (last.isEndKnown()) {
      bound(
          claim,
          stated,
          last.until(),
          Vocabulary.VALID_UNTIL,
          Vocabulary.VALID_UNTIL_PRECISION,
          triples);
    }
  }

  /** The day on which it begins or ends to hold, told as exactly as the documents do. */
  private void bound(
      Node claim,
      Set<Triple> stated,
      LocalDate day,
      Node property,
      Node precision,
      List<Triple> triples) {
    triples.add(Triple.create(claim, property, date(day.toString())));
    Node exact = validity.precision(stated, day, property, precision);
    triples.add(Triple.create(claim, precision, exact));
  }

  private static Node date(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }
}
