package org.entente.serve.page.review;

import java.util.List;
import java.util.Optional;
import org.entente.document.Text;
import org.entente.fact.Claim;
import org.entente.fact.review.ClaimText;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Excerpt;
import org.entente.fact.review.Reason;
import org.entente.fact.review.Sheet;
import org.entente.fact.review.Statement;
import org.entente.serve.page.Page;
import org.entente.serve.page.Plain;
import org.entente.serve.page.Ref;

/**
 * The page on which a person decides on a claim.
 *
 * @param document its title, leading to its page
 * @param address of this document's review
 * @param order in which the claims come up
 * @param otherwise the same claim in the other order
 * @param id of the claim
 * @param place of the claim in the file, from 1
 * @param total how many claims there are
 * @param open how many of them wait
 * @param near what the text says, where it is at hand
 * @param sheet the claim in plain words
 * @param decided what was decided before; empty where nothing was
 * @param edited the claim as text of a claim file, to be changed
 * @param note in the person's words
 * @param problem why what was sent cannot be done; empty where nothing was sent
 * @param previous the address of the claim before; empty for the first
 * @param next the address of the claim after; empty for the last
 */
public record Case(
    Ref document,
    String address,
    Order order,
    Ref otherwise,
    String token,
    String id,
    int place,
    int total,
    long open,
    String where,
    Optional<Near> near,
    Sheet sheet,
    String decided,
    String edited,
    String note,
    String problem,
    String previous,
    String next) {
  /**
   * A sentence among its neighbours, without invisible controls.
   *
   * @param before the paragraph before its own; may be empty
   * @param after the paragraph after its own; may be empty
   */
  public record Near(
      String before, String start, String sentence, String end, String after, String language) {}

  /** What a person sent, and why it could not be done. */
  record Sent(String edited, String note, String problem) {}

  static Page page(
      String name, Dossier dossier, int place, Order order, ReviewDesk desk, Token token) {
    return page(name, dossier, place, order, desk, token, Optional.empty());
  }

  static Page page(
      String name,
      Dossier dossier,
      int place,
      Order order,
      ReviewDesk desk,
      Token token,
      Optional<Sent> sent) {
    List<Statement> statements = dossier.statements();
    Claim claim = dossier.file().claims().get(place);
    Optional<Near> near = desk.text(dossier).flatMap(text -> near(dossier, claim, text));
    Optional<Decision> decision = dossier.decision(claim);
    List<Integer> places = order.places(dossier);
    int at = places.indexOf(place);
    Order other = order == Order.TEXT ? Order.SUREST : Order.TEXT;
    String id = statements.get(place).id();
    Case shown =
        new Case(
            new Ref(dossier.file().document().title(), "/document/" + claim.passage().document()),
            Reviewing.address(name),
            order,
            new Ref(other.words(), other.address(name, Optional.of(id))),
            token.secret(),
            id,
            place + 1,
            statements.size(),
            dossier.file().claims().stream().filter(dossier::isOpen).count(),
            where(claim),
            near,
            plain(Sheet.of(dossier, claim, near.map(Near::sentence), desk.terms())),
            decision.map(Case::told).orElse(dossier.isOpen(claim) ? "" : claim.status().term()),
            sent.map(Sent::edited).orElse(ClaimText.of(claim, dossier.names()).toString()),
            sent.map(Sent::note).orElse(decision.map(Decision::note).orElse("")),
            sent.map(Sent::problem).orElse(""),
            neighbour(name, order, statements, places, at - 1),
            neighbour(name, order, statements, places, at + 1));
    String title = "Review " + (place + 1) + " of " + statements.size();
    return new Page(
            title + ": " + dossier.file().document().title(),
            "A candidate claim beside its sentence.",
            "review/case.jte",
            shown)
        .with("review.js");
  }

  private static String where(Claim claim) {
    return "paragraph "
        + claim.passage().paragraph()
        + ", characters "
        + claim.passage().start()
        + "–"
        + claim.passage().end();
  }

  private static String told(Decision decision) {
    String by = decision.judge().by();
    return Plain.text(
        decision.told()
            + (by.isEmpty() ? "" : ", by " + by)
            + decision.judge().date().map(date -> ", " + date).orElse(""));
  }

  private static Optional<Near> near(Dossier dossier, Claim claim, Text text) {
    int paragraph = text.paragraphAt(claim.passage().start());
    return Excerpt.of(dossier.file(), claim.passage(), text)
        .map(
            it ->
                new Near(
                    paragraph(text, paragraph - 1),
                    Plain.text(it.before()),
                    Plain.text(it.sentence()),
                    Plain.text(it.after()),
                    paragraph(text, paragraph + 1),
                    dossier.file().document().language()));
  }

  private static String paragraph(Text text, int number) {
    if (number < 1 || number > text.paragraphs().size()) {
      return "";
    }
    Text.Span span = text.paragraphs().get(number - 1);
    return Plain.text(text.slice(span.start(), span.end()));
  }

  private static Sheet plain(Sheet sheet) {
    return new Sheet(
        Plain.text(sheet.kind()),
        sheet.lines().stream()
            .map(it -> new Sheet.Line(it.slot(), Plain.text(it.values()), it.inherited()))
            .toList(),
        sheet.facts(),
        sheet.names().stream()
            .map(it -> new Sheet.Named(Plain.text(it.label()), Plain.text(it.why())))
            .toList());
  }

  private static String neighbour(
      String name, Order order, List<Statement> statements, List<Integer> places, int at) {
    return at < 0 || at >= places.size()
        ? ""
        : order.address(name, Optional.of(statements.get(places.get(at)).id()));
  }

  /** Gives the reasons for which a claim may be rejected. */
  public List<Reason> reasons() {
    return List.of(Reason.values());
  }
}
