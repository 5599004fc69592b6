package org.entente.serve.page;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.serve.answer.Outcome;
import org.entente.serve.limit.Job;

/**
 * A page: what it is called, and what a template shows.
 *
 * @param title short, as in a list of tabs
 * @param description one sentence, as under a search result
 * @param template a file in src/main/jte that takes {@code frame} and {@code view}
 * @param view a small immutable record with all that the template shows
 * @param scripts the assets that run on it, each an ES module
 * @param outcome whether it answers what was asked, or says on itself why not
 */
public record Page(
    String title,
    String description,
    String template,
    Object view,
    List<String> scripts,
    Outcome outcome) {
  /** Makes a page from the data; called inside a read transaction. */
  @FunctionalInterface
  public interface Maker {
    /**
     * Makes the page that a request asks for.
     *
     * @throws org.entente.serve.answer.Refusal if there is none, or the request cannot be read
     */
    Page make(DatasetGraph data, Visit visit);
  }

  /** Makes a page by work that can be stopped half-way; called inside a read transaction. */
  @FunctionalInterface
  public interface Work {
    /**
     * Makes the page.
     *
     * @throws org.entente.serve.answer.Refusal if there is none, or the request cannot be read
     */
    Page make(DatasetGraph data, Job<?> job);
  }

  /** Takes a copy, without characters that would turn the reading direction of what follows. */
  public Page {
    title = Plain.text(title);
    description = Plain.text(description);
    scripts = List.copyOf(scripts);
  }

  /** Makes a page without a script. */
  public Page(String title, String description, String template, Object view) {
    this(title, description, template, view, List.of());
  }

  /** Makes a page that answers. */
  public Page(
      String title, String description, String template, Object view, List<String> scripts) {
    this(title, description, template, view, scripts, Outcome.ANSWERED);
  }

  /** Gives the same with a script. */
  public Page with(String script) {
    return new Page(title, description, template, view, List.of(script), outcome);
  }

  /** Gives the same, where it says on itself why it does not answer. */
  public Page ending(Outcome outcome) {
    return new Page(title, description, template, view, scripts, outcome);
  }

  /** Gives the same, where it shows what is wrong with what was asked. */
  public Page flawed(boolean wrong) {
    return wrong ? ending(Outcome.MALFORMED) : this;
  }
}
