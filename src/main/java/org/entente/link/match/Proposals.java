package org.entente.link.match;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Source;
import org.entente.graph.Ontology;
import org.entente.graph.Vocabulary;
import org.entente.link.Item;
import org.entente.link.Link;
import org.entente.link.Links;

/** All candidates that wait for a judgement: {@code data/candidates.tsv}. Immutable. */
public final class Proposals {
  /** Where they lie within a folder of data. */
  public static final String FILE = "candidates.tsv";

  private static final String HEADER =
      String.join("\t", "key", "kind", "item", "label", "score", "features", "date");
  private static final Node CLOSE_MATCH = Vocabulary.iri(Vocabulary.SKOS + "closeMatch");

  private final List<Proposal> all;

  /** Of any proposals. */
  public Proposals(Collection<Proposal> proposals) {
    this.all = proposals.stream().sorted().toList();
  }

  /**
   * Those of a folder of data; none where it has no table.
   *
   * @throws DataException with every line that is wrong
   */
  public static Proposals in(Path data) {
    Path file = data.resolve(FILE);
    return Files.isRegularFile(file)
        ? read(Ontology.sources(List.of(file)).get(0))
        : new Proposals(List.of());
  }

  /**
   * Reads the table.
   *
   * @throws DataException with every line that is wrong
   */
  public static Proposals read(Source source) {
    List<String> lines = source.text().lines().toList();
    List<Proposal> found = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      try {
        if (i > 0) {
          found.add(proposal(lines.get(i).split("\t", -1)));
        } else if (!lines.get(0).equals(HEADER)) {
          throw new IllegalArgumentException("the header is another one");
        }
      } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
        problems.add(
            new Problem(
                new Location(source.name(), i + 1, 0),
                "is no candidate: " + e.getMessage(),
                "Delete the file, then make it anew: entente link propose"));
      }
    }
    if (!problems.isEmpty()) {
      throw new DataException(problems);
    }
    return new Proposals(found);
  }

  private static Proposal proposal(String[] cells) {
    return new Proposal(
        cells[0],
        cells[1],
        new Item(cells[2]),
        cells[3],
        Double.parseDouble(cells[4]),
        cells[5],
        LocalDate.parse(cells[6]));
  }

  /** The table: read and written again it is the same to the byte. */
  public String write() {
    return Stream.concat(Stream.of(HEADER), all.stream().map(Proposals::line))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Proposal it) {
    return String.join(
        "\t",
        it.key(),
        it.kind(),
        it.item().id(),
        it.label(),
        String.valueOf(it.score()),
        it.why(),
        it.date().toString());
  }

  /** All proposals, by kind and key, the best of each thing first. */
  public List<Proposal> all() {
    return all;
  }

  /** Those for one thing, the best first. */
  public List<Proposal> of(String key) {
    return all.stream().filter(it -> it.key().equals(key)).toList();
  }

  /** The same without those of a thing. */
  public Proposals without(String key) {
    return new Proposals(all.stream().filter(it -> !it.key().equals(key)).toList());
  }

  /** The same with the proposals for one thing in place of those it had. */
  public Proposals with(String key, List<Proposal> now) {
    return new Proposals(Stream.concat(without(key).all.stream(), now.stream()).toList());
  }

  /** Those on which nobody has decided. */
  public Proposals undecided(Links links) {
    return new Proposals(all.stream().filter(it -> isOpen(it, links)).toList());
  }

  private static boolean isOpen(Proposal proposal, Links links) {
    List<Link> known = links.of(Vocabulary.thing(proposal.key(), proposal.kind()));
    Optional<Item> item = Optional.of(proposal.item());
    return known.stream().noneMatch(link -> link.isSettled() || link.item().equals(item));
  }

  /** A thing's candidates as quads of {@code graph:candidates}. */
  public List<Quad> quads(Node thing) {
    return all.stream()
        .filter(it -> Vocabulary.thing(it.key(), it.kind()).equals(thing))
        .map(it -> new Quad(Vocabulary.GRAPH_CANDIDATES, thing, CLOSE_MATCH, it.item().node()))
        .toList();
  }
}
