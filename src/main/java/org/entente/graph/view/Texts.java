package org.entente.graph.view;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Text;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;

/** The sentences that passages stand for, where the user holds the texts. */
public final class Texts {
  private final Optional<Path> folder;
  private final DatasetGraph dataset;
  private final Consumer<String> talk;
  private final Map<String, Holding> holdings = new HashMap<>();

  /** A document's text; or that there is one, and that it is another than the one that was read. */
  private record Holding(Optional<Text> text, boolean isOther) {}

  /**
   * Of a folder.
   *
   * @param folder where the texts lie; empty where the user holds none
   * @param talk is told of a text that is not the one that was read
   */
  public Texts(Optional<Path> folder, DatasetGraph dataset, Consumer<String> talk) {
    this.folder = folder;
    this.dataset = dataset;
    this.talk = talk;
  }

  /** What a passage says; empty where the text is not at hand or is another one. */
  public Optional<String> sentence(Support support) {
    return sentence(support.document(), support.start(), support.end());
  }

  /**
   * What a document says from one code point to another; empty where the text is not at hand or is
   * another one, and the store has not kept the words either.
   */
  public Optional<String> sentence(String document, int start, int end) {
    return text(document)
        .filter(text -> end <= text.length())
        .map(text -> text.slice(start, end))
        .or(() -> kept(document, start, end));
  }

  /** The words of a passage that came into the store with the document itself. */
  private Optional<String> kept(String document, int start, int end) {
    Node passage = Vocabulary.iri(Vocabulary.PASSAGE + document + "_" + start + "-" + end);
    Iterator<Quad> told = dataset.find(Node.ANY, passage, Vocabulary.EXACT, Node.ANY);
    return told.hasNext()
        ? Optional.of(told.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }

  /** The text of a document; empty where it is not at hand or is another one. */
  public Optional<Text> text(String document) {
    return holding(document).text();
  }

  /** Whether the text at hand is another one than the one that was read. */
  public boolean isOther(String document) {
    return holding(document).isOther();
  }

  private Holding holding(String document) {
    return holdings.computeIfAbsent(document, this::verified);
  }

  private Holding verified(String document) {
    Optional<Text> found = folder.flatMap(it -> Text.find(it, document));
    Optional<Text> same = found.filter(text -> digest(document).equals(Optional.of(text.sha256())));
    boolean other = found.isPresent() && same.isEmpty();
    if (other) {
      talk.accept(
          "The text of " + document + " at hand is not the one that was read; it is not shown.");
    }
    return new Holding(same, other);
  }

  private Optional<String> digest(String document) {
    Node node = Vocabulary.iri(Vocabulary.DOC + document);
    Iterator<Quad> told =
        dataset.find(Vocabulary.graphOf(document), node, Vocabulary.SHA256, Node.ANY);
    return told.hasNext()
        ? Optional.of(told.next().getObject().getLiteralLexicalForm())
        : Optional.empty();
  }
}
