package org.entente.tool.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.document.DataException;
import org.entente.document.Problem;
import org.entente.fact.Claim;
import org.entente.fact.review.ClaimText;
import org.entente.fact.review.Decision;
import org.entente.fact.review.Dossier;
import org.entente.fact.review.Judge;
import org.entente.fact.review.Reason;
import org.entente.fact.review.Statement;

/** A person decides on the claims of a file, one key a decision. */
public final class ClaimReview implements Walk.Cases<Dossier> {
  private static final String REASONS =
      Stream.of(Reason.values())
          .map(reason -> reason.digit() + " " + reason.words())
          .collect(Collectors.joining(" · "));

  /**
   * Which claims are asked about, and in which order.
   *
   * @param all whether what is decided is asked again
   * @param surestFirst those with the highest confidence first; else in the order of the text
   */
  public record Which(boolean all, boolean surestFirst) {
    private Stream<Claim> of(Dossier dossier) {
      Stream<Claim> asked =
          dossier.file().claims().stream().filter(claim -> all || dossier.isOpen(claim));
      return surestFirst ? asked.sorted(Claim.SUREST_FIRST) : asked;
    }
  }

  private final List<Statement> claims;
  private final boolean all;
  private final Judge judge;
  private final String note;
  private final ClaimSheet sheet;
  private final Keys keys;

  /**
   * Prepares a review of what waits for a decision.
   *
   * @param which what is asked, and in which order
   * @param note what the person rests on besides what is shown; may be empty
   * @param keys where reasons and changed lines are typed
   */
  public ClaimReview(
      Dossier dossier, Which which, Judge judge, String note, ClaimSheet sheet, Keys keys) {
    this.claims =
        which.of(dossier).map(claim -> Statement.of(claim, dossier.schema())).distinct().toList();
    this.all = which.all();
    this.judge = judge;
    this.note = note;
    this.sheet = sheet;
    this.keys = keys;
  }

  @Override
  public int count() {
    return claims.size();
  }

  @Override
  public boolean isSettled(int place, Dossier dossier) {
    return claim(place, dossier).map(it -> !all && !dossier.isOpen(it)).orElse(true);
  }

  private Optional<Claim> claim(int place, Dossier dossier) {
    return dossier.place(claims.get(place)).map(it -> dossier.file().claims().get(it));
  }

  @Override
  public String show(int place, Dossier dossier) {
    return "\n%d of %d · ".formatted(place + 1, claims.size())
        + claim(place, dossier).map(it -> sheet.show(dossier, it)).orElse("")
        + ClaimKey.line();
  }

  @Override
  public String end() {
    return "\nAll decided. b back · q quit:";
  }

  @Override
  public String help() {
    return ClaimKey.help();
  }

  @Override
  public Answer<Dossier> answer(int place, Dossier dossier, int letter) throws IOException {
    Optional<ClaimKey> key = ClaimKey.of(letter);
    if (key.isEmpty()) {
      return Answer.of(Answer.Move.NONE);
    }
    if (key.get() == ClaimKey.QUIT || key.get() == ClaimKey.BACK) {
      boolean quit = key.get() == ClaimKey.QUIT;
      return Answer.<Dossier>of(quit ? Answer.Move.QUIT : Answer.Move.BACK)
          .saying(quit ? "quit" : "back");
    }
    return place == claims.size()
        ? Answer.of(Answer.Move.STAY)
        : decide(key.get(), claims.get(place), claim(place, dossier).orElseThrow(), dossier);
  }

  private Answer<Dossier> decide(ClaimKey key, Statement on, Claim claim, Dossier dossier)
      throws IOException {
    return switch (key) {
      case ACCEPT -> decided(dossier, Decision.accept(on, judge));
      case UNSURE -> decided(dossier, Decision.unsure(on, judge));
      case REJECT ->
          reason()
              .map(reason -> decided(dossier, Decision.reject(on, reason, judge)))
              .orElse(Answer.<Dossier>of(Answer.Move.STAY).saying("not rejected"));
      case EDIT -> edit(on, claim, dossier);
      case SKIP, BACK, QUIT -> Answer.<Dossier>of(Answer.Move.ON).saying("skip");
    };
  }

  private Answer<Dossier> decided(Dossier dossier, Decision decision) {
    try {
      return Answer.decided(dossier.with(decision.noting(note)), decision.told());
    } catch (DataException e) {
      return Answer.<Dossier>of(Answer.Move.STAY).saying(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Reason> reason() throws IOException {
    sheet.prompt("reject: " + REASONS + " ");
    int key = keys.visible();
    return Stream.of(Reason.values()).filter(reason -> reason.digit() == key).findFirst();
  }

  /** Lines until an empty one; the break that sends the key itself is none. */
  private Answer<Dossier> edit(Statement on, Claim claim, Dossier dossier) throws IOException {
    ClaimText text = ClaimText.of(claim, dossier.names());
    sheet.prompt("edit: write lines such as \"object: NATO\", and an empty one to end\n" + text);
    List<String> lines = new ArrayList<>();
    String line = keys.line();
    for (boolean first = true; !keys.isEnded() && (first || !line.isEmpty()); first = false) {
      lines.add(line);
      line = keys.line();
    }
    lines.add(line);
    lines.removeIf(String::isEmpty);
    return lines.isEmpty()
        ? Answer.<Dossier>of(Answer.Move.STAY).saying("not edited")
        : edited(on, claim, dossier, text, lines);
  }

  private Answer<Dossier> edited(
      Statement on, Claim claim, Dossier dossier, ClaimText text, List<String> lines) {
    try {
      ClaimText changed = text;
      for (String line : lines) {
        changed = changed.with(line);
      }
      Claim edited = dossier.edited(claim, changed.toString());
      return decided(dossier, Decision.edit(on, edited, judge));
    } catch (DataException e) {
      return Answer.<Dossier>of(Answer.Move.STAY).saying("not edited: " + told(e));
    } catch (IllegalArgumentException e) {
      return Answer.<Dossier>of(Answer.Move.STAY).saying("not edited: " + e.getMessage());
    }
  }

  /** Problems without their places, as the person sees no file. */
  private static String told(DataException e) {
    return e.problems().stream()
        .map((Problem it) -> it.what() + (it.next().isEmpty() ? "" : ". " + it.next()))
        .collect(Collectors.joining("\n"));
  }
}
