package org.entente.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Digests;
import org.entente.document.Document;
import org.entente.document.Location;
import org.entente.document.PartialDate;
import org.entente.document.Passage;
import org.entente.fact.Claim;
import org.entente.fact.ClaimFile;
import org.entente.fact.Modality;
import org.entente.fact.ReviewStatus;
import org.entente.fact.Source;
import org.entente.fact.Value;
import org.entente.graph.ClaimQuads;
import org.entente.graph.Ontology;
import org.entente.graph.Vocabulary;

/**
 * Generated claim files of the shape of the project's own, for tests and measurements. The same
 * seed always gives the same documents, and each document depends on its number alone.
 */
public final class Documents {
  private final World world;
  private final Statements statements;
  private final long seed;

  /** Documents that use an ontology's kinds and topics. */
  public Documents(Ontology base, long seed) {
    this.world = new World(base);
    this.statements = new Statements(world);
    this.seed = seed;
  }

  /** The ontology to load them with: its thesaurus knows the actors that they name. */
  public Ontology ontology() {
    return world.ontology();
  }

  /** The first so many documents. */
  public List<ClaimFile> first(int count) {
    List<ClaimFile> files = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      files.add(document(number));
    }
    return files;
  }

  /**
   * As many documents as make about so many triples, counted as they will be stored: in the
   * documents' own graphs, and facts, names and kinds once more in the default graph.
   */
  public List<ClaimFile> triples(long wanted) {
    ClaimQuads writer = new ClaimQuads(world.ontology().schema(), world.ontology().thesaurus());
    List<ClaimFile> files = new ArrayList<>();
    long triples = 0;
    while (triples < wanted) {
      ClaimFile file = document(files.size());
      files.add(file);
      for (Quad quad : writer.quads(file)) {
        triples += Vocabulary.isIn(quad.getSubject(), Vocabulary.ID) ? 2 : 1;
      }
    }
    return files;
  }

  /** A document with about twenty passages. */
  public ClaimFile document(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    return document("made-up-" + number, 12 + random.nextInt(17), random);
  }

  /** A document with about five passages. */
  public ClaimFile brief(int number) {
    Random random = new Random(seed * 1_000_003 - 1 - number);
    return document("made-up-brief-" + number, 3 + random.nextInt(5), random);
  }

  private ClaimFile document(String id, int passageCount, Random random) {
    List<ClaimFile.Entry> entries = new ArrayList<>();
    Map<Passage, Location> passages = new HashMap<>();
    int offset = 0;
    for (int paragraph = 1; paragraph <= passageCount; paragraph++) {
      int start = offset + random.nextInt(40);
      offset = start + 60 + random.nextInt(200);
      String digest = Digests.sha256(id + " " + paragraph);
      Passage passage = new Passage(id, paragraph, start, offset, digest);
      Location at = new Location(id + ".yaml", 10 * paragraph, 3);
      passages.put(passage, at);
      int claims = random.nextInt(4) == 0 ? 2 : 1;
      for (int i = 0; i < claims; i++) {
        String key = id + "-" + paragraph + "-" + i;
        entries.add(new ClaimFile.Entry(claim(passage, key, random), at, at.line() + 8));
      }
    }
    Source none = new Source(id + ".yaml", "");
    return new ClaimFile(none, about(id, random), List.of(), entries, passages);
  }

  private static Document about(String id, Random random) {
    return new Document(
        id,
        "Generated document " + id,
        List.of("Author " + random.nextInt(50)),
        Optional.of("Publisher " + random.nextInt(20)),
        Optional.of(Statements.date(random)),
        Document.DateSource.STATED,
        "en",
        Optional.of("https://example.org/" + id),
        Digests.sha256(id),
        (char) ('A' + random.nextInt(6)));
  }

  private Claim claim(Passage passage, String key, Random random) {
    Statements.Statement statement = statements.any(key, random);
    SortedMap<String, List<Value>> slots = statement.slots();
    boolean dated = random.nextInt(3) == 0;
    PartialDate from = Statements.date(random);
    return new Claim(
        passage,
        statement.kind(),
        statement.thing(),
        slots,
        modality(random),
        status(random),
        random.nextInt(4) == 0 ? 0.8 : 1.0,
        random.nextInt(5) == 0 ? OptionalInt.of(1 + random.nextInt(6)) : OptionalInt.empty(),
        random.nextInt(6) == 0 ? List.of(world.any("Person", random)) : List.of(),
        dated ? new Claim.Validity(Optional.of(from), Optional.empty()) : Claim.Validity.ALWAYS,
        Claim.BY_HAND,
        Set.of());
  }

  private static Modality modality(Random random) {
    int which = random.nextInt(20);
    return which == 0
        ? Modality.PLANNED
        : which == 1 ? Modality.ALLEGED : which == 2 ? Modality.DENIED : Modality.ACTUAL;
  }

  private static ReviewStatus status(Random random) {
    int which = random.nextInt(20);
    return which == 0
        ? ReviewStatus.CANDIDATE
        : which == 1 ? ReviewStatus.REJECTED : ReviewStatus.ACCEPTED;
  }
}
