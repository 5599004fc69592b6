package org.entente.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.sparql.core.Quad;
import org.entente.bench.Documents;
import org.entente.document.DataException;
import org.entente.fact.ClaimFile;
import org.entente.fact.ClaimReader;
import org.entente.fact.ClaimWriter;
import org.entente.fact.Source;
import org.entente.fact.review.Harbour;
import org.entente.graph.Contents;
import org.entente.graph.Corpora;
import org.entente.graph.Corpus;
import org.entente.graph.DatasetStore;
import org.entente.graph.Ontology;
import org.entente.graph.Store;

/**
 * Claim files. One that is refused is told with places and changes nothing; one that is taken is
 * written as it was read, can be loaded, and leaves nothing when it is dropped.
 */
final class ClaimFiles implements Way {
  private static final String NAME = "claims.yaml";

  private final Documents documents = new Documents(Corpora.ontology(), 7);
  private final Ontology ontology = documents.ontology();
  private final ClaimWriter writer = new ClaimWriter(ontology.thesaurus());
  private final Store store = DatasetStore.inMemory(Clock.systemUTC());
  private final Corpus corpus = Corpora.corpus(store, ontology);
  private final List<Input> seeds = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Set<Quad> before;
  private final Path folder;

  ClaimFiles(Path folder) {
    this.folder = folder;
    seeds.add(Input.of(NAME, Harbour.claims()));
    ontology.schema().ancestors().keySet().stream().sorted().forEach(words::add);
    ontology.thesaurus().entries().stream().limit(50).forEach(it -> words.add(it.key()));
    words.addAll(
        List.of("thing: a", "slots: {}", "modality: denied", "inherited: [subject]", "names: []"));
    corpus.load(documents.first(1));
    before = held();
  }

  @Override
  public List<Input> seeds() {
    return seeds;
  }

  @Override
  public List<String> words() {
    return words;
  }

  @Override
  public Input made(Random random) {
    ClaimFile file = documents.document(1 + random.nextInt(1000));
    List<org.entente.fact.Claim> claims = file.claims();
    return Input.of(
        NAME, writer.write(file.document(), claims.subList(0, 1 + random.nextInt(claims.size()))));
  }

  @Override
  public boolean put(Input input, boolean thorough) throws IOException {
    List<ClaimFile> files;
    try {
      files =
          ClaimReader.read(
              Ontology.sources(List.of(input.write(folder))),
              ontology.schema(),
              ontology.thesaurus());
    } catch (DataException refused) {
      Sentences.hold(refused, folder.resolve(input.name()));
      return false;
    }
    thenWrittenAsRead(files.get(0));
    return !thorough || load(files.get(0));
  }

  private void thenWrittenAsRead(ClaimFile file) {
    String text = writer.write(file.document(), file.names(), file.claims());
    ClaimFile again =
        ClaimReader.read(List.of(new Source(NAME, text)), ontology.schema(), ontology.thesaurus())
            .get(0);
    assertEquals(file.claims(), again.claims(), "read again");
    assertEquals(file.document(), again.document(), "read again");
    assertEquals(text, writer.write(again.document(), again.names(), again.claims()), "twice");
  }

  private boolean load(ClaimFile file) {
    try {
      corpus.load(List.of(file));
    } catch (DataException refused) {
      Sentences.hold(refused, Path.of(file.source().name()));
      assertEquals(before, held(), "after a refused load");
      return false;
    }
    corpus.drop(file.document().id());
    assertEquals(before, held(), "after it came and went");
    return true;
  }

  private Set<Quad> held() {
    return Set.copyOf(Contents.quads(store));
  }

  @Override
  public void close() {
    store.close();
  }
}
