package org.entente.serve.page.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Judge;
import org.entente.fact.review.Reason;
import org.entente.fact.review.Statement;
import org.entente.serve.access.User;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.entente.serve.page.Page;
import org.entente.serve.page.Ref;
import org.entente.serve.page.Site;
import org.entente.serve.page.Visit;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.ReadOnly;

/** Shows what waits for a decision, and takes decisions from its own forms. */
public final class Reviewing {
  private static final String PATH = "/review";

  private final Site site;
  private final ReviewDesk desk;
  private final Token token = Token.make();

  /** Takes where pages are written, and the files under review. */
  public Reviewing(Site site, ReviewDesk desk) {
    this.site = site;
    this.desk = desk;
  }

  /** Gives what answers at each path. */
  public Map<String, Answering> all() {
    return Map.of(PATH, this::list, PATH + "/*", this::one);
  }

  static String address(String name) {
    return PATH + "/" + Ref.escaped(name);
  }

  private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ReadOnly.require(request);
    show(request, response, Waiting.page(desk));
  }

  private void one(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getMethod().equals("POST")) {
      decide(request, response);
      return;
    }
    ReadOnly.require(request);
    Visit visit = Visit.of(request);
    String name = visit.name();
    Dossier dossier = open(name);
    Order order = order(visit);
    Optional<Integer> place =
        visit
            .value("claim")
            .map(id -> place(dossier, id))
            .or(() -> waiting(dossier, order.places(dossier), 0));
    show(
        request,
        response,
        place
            .map(it -> Case.page(name, dossier, it, order, desk, token))
            .orElseGet(() -> Done.page(name, dossier)));
  }

  /** Made anew each time, since files change without the data; the page asks for no data. */
  private void show(HttpServletRequest request, HttpServletResponse response, Page page)
      throws IOException {
    token.give(request, response);
    site.sendOnce(request, response, (data, job) -> page);
  }

  private Dossier open(String name) {
    try {
      return desk.open(name);
    } catch (DataException e) {
      throw new Refusal(Outcome.MALFORMED, "The claim file cannot be read. " + e.getMessage());
    }
  }

  private static int place(Dossier dossier, String id) {
    List<Statement> statements = dossier.statements();
    return IntStream.range(0, statements.size())
        .filter(place -> statements.get(place).id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.absent(
                    "The claim file no longer states this.",
                    List.of(new Refusal.Suggestion("What waits for a decision", PATH))));
  }

  private static Order order(Visit visit) {
    return Order.of(visit.value("order"));
  }

  /** The first claim that waits, looked for from one of the places on. */
  private static Optional<Integer> waiting(Dossier dossier, List<Integer> places, int from) {
    return IntStream.range(0, places.size())
        .mapToObj(step -> places.get((from + step) % places.size()))
        .filter(place -> dossier.isOpen(dossier.file().claims().get(place)))
        .findFirst();
  }

  private void decide(HttpServletRequest request, HttpServletResponse response) throws IOException {
    token.require(request);
    Visit visit = Visit.of(request);
    String name = visit.name();
    String id = visit.value("claim").orElse("");
    Dossier before = open(name);
    int place = place(before, id);
    Judge judge = desk.judge(User.of(request).map(User::name));
    try {
      Dossier after =
          desk.decide(name, judge, dossier -> decision(dossier, place(dossier, id), visit, judge));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      // What is decided has another confidence, and another place in the order, than before.
      Order order = order(visit);
      List<Integer> places = order.places(before);
      Optional<Integer> next = waiting(after, places, places.indexOf(place));
      response.setHeader(
          "Location", order(visit).address(name, next.map(it -> after.statements().get(it).id())));
    } catch (DataException e) {
      refuse(request, response, visit, place, told(e));
    } catch (IllegalArgumentException e) {
      refuse(request, response, visit, place, String.valueOf(e.getMessage()));
    }
  }

  private static Decision decision(Dossier dossier, int place, Visit visit, Judge judge) {
    Statement on = dossier.statements().get(place);
    Optional<Reason> reason = visit.value("reason").map(Reviewing::reason);
    Decision made =
        reason
            .map(it -> Decision.reject(on, it, judge))
            .orElseGet(() -> unreasoned(dossier, place, on, visit, judge));
    return made.noting(visit.value("note").orElse("").strip());
  }

  private static Decision unreasoned(
      Dossier dossier, int place, Statement on, Visit visit, Judge judge) {
    String decision = visit.value("decision").orElse("");
    return switch (decision) {
      case "accept" -> Decision.accept(on, judge);
      case "unsure" -> Decision.unsure(on, judge);
      case "edit" -> {
        String text = visit.value("edited").orElse("");
        yield Decision.edit(on, dossier.edited(dossier.file().claims().get(place), text), judge);
      }
      default ->
          throw new IllegalArgumentException(
              "\"" + decision + "\" is no decision: accept, unsure, edit, or a reason to reject");
    };
  }

  private static Reason reason(String term) {
    return Stream.of(Reason.values())
        .filter(reason -> reason.term().equals(term))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + term + "\" is no reason"));
  }

  private static String told(DataException e) {
    return e.problems().stream()
        .map(it -> it.what() + (it.next().isEmpty() ? "" : ". " + it.next()))
        .collect(Collectors.joining("\n"));
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      int place,
      String problem)
      throws IOException {
    Case.Sent sent =
        new Case.Sent(visit.value("edited").orElse(""), visit.value("note").orElse(""), problem);
    Page page =
        Case.page(
            visit.name(), open(visit.name()), place, order(visit), desk, token, Optional.of(sent));
    token.give(request, response);
    site.refuse(request, response, new Refusal(Outcome.MALFORMED, problem), page);
  }
}
