package org.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.ClaimFile;

/** Finds the claims behind a violation. */
final class Origins {
  private record Pair(Node subject, Node object) {}

  private final Map<Node, Location> places = new HashMap<>();
  private final Map<Pair, Location> stated = new HashMap<>();
  private final Location first;

  /** Among the claims of some files. */
  Origins(ClaimQuads writer, List<ClaimFile> files) {
    this.first = Location.of(files.get(0).source().name());
    for (ClaimFile file : files) {
      Location top = Location.of(file.source().name());
      places.putIfAbsent(Vocabulary.iri(Vocabulary.DOC + file.document().id()), top);
      for (ClaimFile.Entry entry : file.entries()) {
        List<Triple> triples = writer.triples(entry.claim());
        places.putIfAbsent(ClaimNames.passage(entry.claim().passage()), entry.at());
        places.putIfAbsent(ClaimNames.claim(entry.claim().passage(), triples), entry.at());
        for (Triple triple : triples) {
          places.putIfAbsent(triple.getSubject(), entry.at());
          stated.putIfAbsent(new Pair(triple.getSubject(), triple.getObject()), entry.at());
        }
      }
    }
  }

  /** A violation as a problem of the claim that it comes from. */
  Problem problem(Shapes.Violation violation) {
    Pair pair = new Pair(violation.focus(), violation.value());
    Location at =
        Optional.ofNullable(stated.get(pair))
            .or(() -> Optional.ofNullable(places.get(violation.focus())))
            .orElse(first);
    String name = violation.focus().isURI() ? violation.focus().getURI() : "";
    return new Problem(at, violation.message(), "about <" + name + ">");
  }
}
