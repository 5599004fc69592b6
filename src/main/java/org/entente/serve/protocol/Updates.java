package org.entente.serve.protocol;

import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;

/** Reads updates, and refuses those that would reach beyond the data. */
final class Updates {
  private Updates() {}

  /**
   * Gives what the text means.
   *
   * @throws Refusal if it is no update, fetches, asks another server or runs code of its own
   */
  static UpdateRequest parse(String text) {
    if (Words.hasGiant(text)) {
      throw new Refusal(
          Outcome.MALFORMED,
          "The update holds a name, text or comment of more than 50000 characters, or a number of"
              + " more than 2000 digits. Send long texts as a graph, by the graph store protocol.");
    }
    return PlainData.read(text, Queries.BASE).orElseGet(() -> any(text));
  }

  private static UpdateRequest any(String text) {
    try {
      UpdateRequest update = UpdateFactory.create(text, Queries.BASE, Syntax.syntaxSPARQL_12);
      update.getOperations().forEach(Updates::inspect);
      return update;
    } catch (QueryException e) {
      throw Queries.isTooDeep(e)
          ? tooDeep()
          : new Refusal(Outcome.MALFORMED, "The update cannot be read. " + e.getMessage());
    } catch (StackOverflowError e) {
      throw tooDeep();
    }
  }

  private static Refusal tooDeep() {
    return new Refusal(Outcome.MALFORMED, "The update is nested too deeply to be read.");
  }

  private static void inspect(Update operation) {
    if (operation instanceof UpdateLoad) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "LOAD is refused: this server fetches nothing. Send the data to the graph store"
              + " instead.");
    }
    if (operation instanceof UpdateModify modify
        && Inspection.of(Algebra.compile(modify.getWherePattern())).asksElsewhere()) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "SERVICE is refused in an update: what is written is asked here alone.");
    }
  }
}
