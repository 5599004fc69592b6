package org.entente.graph.view;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.document.Text;
import org.entente.graph.Evidence.Support;
import org.entente.graph.Vocabulary;

/** The sentences that passages stand for, where the user holds the texts. */
public final class Texts {
  private final Optional<Path> folder;
  private final DatasetGraph dataset;
  private final Consumer<String> talk;
  private final Map<String, Optional<Text>> texts = new HashMap<>();

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
    return texts
        .computeIfAbsent(support.document(), this::verified)
        .filter(text -> support.end() <= text.length())
        .map(text -> text.slice(support.start(), support.end()));
  }

  private Optional<Text> verified(String document) {
    Optional<Text> text = folder.flatMap(it -> Text.find(it, document));
    Node node = Vocabulary.iri(Vocabulary.DOC + document);
    boolean same =
        text.isPresent()
            && dataset
                .find(Vocabulary.graphOf(document), node, Vocabulary.SHA256, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm()
                .equals(text.get().sha256());
    if (text.isPresent() && !same) {
      talk.accept(
          "The text of " + document + " at hand is not the one that was read; it is not shown.");
    }
    return same ? text : Optional.empty();
  }
}
