package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/**
 * Tells for whom persons act without a title: signed by X for Chile; Chile under X. The rows of
 * letters are those of {@link Titles}.
 */
final class Spokesmen {
  private static final Set<String> SIGNING =
      WordSet.of(
          "sign",
          "signs",
          "signed",
          "signing",
          "initialled",
          "initialed",
          "countersigned",
          "signature",
          "signatures",
          "inked");
  private static final Pattern SIGNERS =
      Pattern.compile("(?<persons>(?:Pp*,)*Pp*(?:,?RPp*)?)Bb*A?(?<of>Ss*)");

  /** "X signed for Chile", "X signed the pact on behalf of Chile". */
  private static final Pattern ACTING =
      Pattern.compile("(?<person>Pp*),?(?<verb>\\.)(?:B|[A.]{0,4}?Bb)b*A?(?<of>Ss*)(?=,|R|.?$)");

  private static final Pattern UNDER =
      Pattern.compile(
          "(?<=^|,)A?(?<of>Ss*)U[TFOCA]*(?<person>Pp*)|^U[TFOCA]*(?<leader>Pp*),A?(?<state>Ss*)(?!')");
  private static final Pattern PERSON = Pattern.compile("Pp*");

  private Spokesmen() {}

  /** Gives the persons among the mentions of a sentence the offices that are told so. */
  static void join(String row, List<Word> words, List<Mention> joined, List<Mention> mentions) {
    if (words.stream().anyMatch(it -> SIGNING.contains(it.form().toLowerCase(Locale.ROOT)))) {
      signers(row, joined, mentions);
      acting(row, words, joined, mentions);
    }
    leaders(row, joined, mentions);
  }

  /** "Signed by X for Chile and Y and Z for Peru": each speaks for whom he signs. */
  private static void signers(String row, List<Mention> joined, List<Mention> mentions) {
    Matcher signers = SIGNERS.matcher(row);
    while (signers.find()) {
      Mention.Office office = new Mention.Office(Titles.holders(signers, "of", mentions), false);
      Matcher each = PERSON.matcher(row).region(signers.start("persons"), signers.end("persons"));
      while (each.find()) {
        boolean last = each.end() == signers.end("persons");
        appoint(joined, each.start(), last ? signers.end() : each.end(), office);
      }
    }
  }

  private static void acting(
      String row, List<Word> words, List<Mention> joined, List<Mention> mentions) {
    Matcher acting = ACTING.matcher(row);
    while (acting.find()) {
      String verb = words.get(acting.start("verb")).form();
      List<Sense> of = Titles.holders(acting, "of", mentions);
      if (SIGNING.contains(verb) && !of.isEmpty()) {
        int name = acting.start("person");
        appoint(joined, name, name, new Mention.Office(of, false));
      }
    }
  }

  /** "Chile under X", "Under X, Chile …": who led it, if nothing else is known of X. */
  private static void leaders(String row, List<Mention> joined, List<Mention> mentions) {
    Matcher leaders = UNDER.matcher(row);
    while (leaders.find()) {
      boolean behind = leaders.group("person") != null;
      int name = leaders.start(behind ? "person" : "leader");
      List<Sense> of = Titles.holders(leaders, behind ? "of" : "state", mentions);
      appoint(joined, name, name, new Mention.Office(of, true));
    }
  }

  /** The person whose name begins at a word holds an office, if no title tells of another. */
  private static void appoint(List<Mention> joined, int name, int end, Mention.Office office) {
    joined.stream()
        .filter(it -> it.start() <= name && it.end() > name && Titles.isPerson(it))
        .findFirst()
        .filter(it -> it.office().filter(Titles::isTold).isEmpty())
        .ifPresent(
            it ->
                Titles.replace(
                    joined, it, it.start(), Math.max(it.end(), end), Optional.of(office)));
  }
}
