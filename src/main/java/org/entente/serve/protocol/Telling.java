package org.entente.serve.protocol;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.answer.JsonAnswer;
import org.entente.graph.view.Texts;
import org.entente.reason.explain.Explanation;
import org.entente.reason.explain.JsonExplanation;
import org.entente.reason.explain.ProvExplanation;
import org.entente.reason.explain.Shortcomings;
import org.entente.reason.explain.ShortcomingsWriter;
import org.entente.reason.explain.TextExplanation;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What can be told of a fact, and how it is written; inside a transaction. */
@FunctionalInterface
interface Telling {
  Logger LOG = LoggerFactory.getLogger(Telling.class);

  /** Writes the answer to a question. */
  void write(DatasetGraph data, FactQuestion question, Format format, OutputStream out);

  /**
   * Why a fact holds.
   *
   * @param documents the folder of the texts whose sentences are shown
   */
  static Telling why(Optional<Path> documents) {
    return (data, question, format, out) -> {
      Explanation why = question.why(data, question.fact(data));
      Texts texts = new Texts(documents, data, LOG::warn);
      write(
          format,
          out,
          () -> new TextExplanation(data, texts::sentence).write(why),
          () -> new JsonExplanation(data, texts::sentence).write(why),
          () -> ProvExplanation.of(why, data, texts::sentence));
    };
  }

  /** Why a fact does not hold. */
  static void whyNot(DatasetGraph data, FactQuestion question, Format format, OutputStream out) {
    Shortcomings why = question.whyNot(data, question.fact(data));
    ShortcomingsWriter writer = new ShortcomingsWriter(data);
    write(format, out, () -> writer.text(why), () -> writer.json(why), () -> writer.graph(why));
  }

  private static void write(
      Format format,
      OutputStream out,
      Supplier<String> text,
      Supplier<JsonObject> json,
      Supplier<Graph> graph) {
    switch (format) {
      case PLAIN_TEXT -> write(out, text.get());
      case PLAIN_JSON -> write(out, JsonAnswer.print(json.get()));
      default -> Writing.graph(out, format, graph.get());
    }
  }

  private static void write(OutputStream out, String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
