package org.entente.fact.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the dictionary entry of a word by a table of exceptions and rules about endings. */
public final class Lemmatiser {
  private static final int LONGEST_ENDING = 6;

  /** Past forms that a treebank may lack, with the tag that it has them under. */
  private static final String PAST =
      "fought fight, overthrew overthrow, overthrown overthrow, retook retake, retaken retake, struck strike, stricken strike, shot shoot, sank sink, sunk sink, "
          + "sold sell, bought buy, sent send, gave give, given give, took take, "
          + "taken take, met meet, held hold, built build, made make, said say, told tell, "
          + "went go, gone go, flew fly, flown fly, won win, lent lend, paid pay, "
          + "left leave, led lead, lost lose, began begin, begun begin, broke break, "
          + "broken break, wrote write, written write, spoke speak, spoken speak, saw see, "
          + "seen see, sought seek, withdrew withdraw, withdrawn withdraw, overran overrun, "
          + "forbade forbid, chose choose, chosen choose, drew draw, drawn draw, "
          + "stood stand, understood understand, undertook undertake, undertaken undertake, "
          + "brought bring, thought think, kept keep, shook shake, swore swear, "
          + "sworn swear, tore tear, threw throw, thrown throw, grew grow, grown grow, "
          + "fell fall, felt feel, found find, hid hide, hidden hide, rose rise, "
          + "risen rise, ran run, fled flee, bound bind, came come, became become, "
          + "bore bear, borne bear, stole steal, stolen steal, froze freeze, frozen freeze, "
          + "dealt deal, meant mean, leant lean, foresaw foresee, foreseen foresee, "
          + "oversaw oversee, overseen oversee, upheld uphold, forgave forgive, "
          + "forgiven forgive, swung swing, laid lay, taught teach, sat sit, rode ride, hung hang, spun spin, strove strive, shrank shrink, "
          + "dug dig, fed feed, swept sweep, clung cling, sprang spring, navies navy, envoys envoy, bases base";

  private static final Map<String, String> IRREGULAR = irregular();

  /** Regular verbs of which treebanks have too few forms to learn their lemmas from. */
  private static final String REGULAR =
      "accede annex annul applaud assemble assist battle berth blame blockade bomb boycott chair compete "
          + "concede condone convene dare decline defeat deplore disturb dread equip examine favor fire "
          + "focus group hypothesise imagine imperil implore intervene join joke laud long moor name note "
          + "initial offload outline patrol plead prolong promote raid ram rattle rebuke recall restore resume rumor "
          + "revoke rule secede share shell side signal slap stop strike swap tackle tour underline "
          + "undermine underscore undertake unite unload unsettle upgrade void vote welcome";

  /**
   * What to do with an ending.
   *
   * @param cut how many letters to take away
   * @param add what to put in their place
   */
  public record Rule(int cut, String add) {
    String apply(String form) {
      return form.substring(0, form.length() - cut) + add;
    }
  }

  /** By tag, lemmas by form. */
  private final Map<String, Map<String, String>> exceptions = new HashMap<>();

  /** By tag, what to do by ending. */
  private final Map<String, Map<String, Rule>> rules = new HashMap<>();

  private final Set<String> verbs = new HashSet<>(List.of(REGULAR.split(" ")));

  /**
   * Reads both.
   *
   * @param exceptions lines of tag and form, lemma, parted by tabs
   * @param rules lines of tag and ending, number of letters to cut, letters to add
   */
  public Lemmatiser(List<String> exceptions, List<String> rules) {
    for (String line : exceptions) {
      String[] parts = line.split("\t", -1);
      this.exceptions.computeIfAbsent(parts[0], tag -> new HashMap<>()).put(parts[1], parts[2]);
      if (line.startsWith("VB")) {
        verbs.add(parts[2]);
      }
    }
    for (String line : rules) {
      String[] parts = line.split("\t", -1);
      this.rules
          .computeIfAbsent(parts[0], tag -> new HashMap<>())
          .put(parts[1], new Rule(Integer.parseInt(parts[2]), parts[3]));
    }
  }

  /**
   * A word's lemma: small letters, but proper nouns as they are written.
   *
   * @param xpos its Penn Treebank tag
   */
  public String lemma(Word word, String xpos) {
    if (word.name() || xpos.equals("NNP")) {
      return word.form();
    }
    boolean proper = xpos.equals("NNPS");
    String plain = Surface.plain(word.form());
    String form = proper ? plain : plain.toLowerCase(Locale.ROOT);
    // "Military ties": of a joined compound only the last word is a plural.
    int last = xpos.equals("NNS") ? form.lastIndexOf(' ') + 1 : 0;
    return form.substring(0, last) + lemma(form.substring(last), xpos);
  }

  private String lemma(String form, String xpos) {
    String exception =
        xpos.equals("NNS") && IRREGULAR.containsKey(form)
            ? null
            : exceptions.getOrDefault(xpos, Map.of()).get(form);
    if (exception != null && !(xpos.startsWith("V") && exception.equals(form))) {
      return exception;
    }
    String past = xpos.startsWith("V") || xpos.equals("NNS") ? IRREGULAR.get(form) : null;
    return past != null ? past : exception != null ? exception : regular(form, xpos);
  }

  private static Map<String, String> irregular() {
    Map<String, String> lemmas = new HashMap<>();
    for (String pair : PAST.split(", ", -1)) {
      int blank = pair.indexOf(' ');
      lemmas.put(pair.substring(0, blank), pair.substring(blank + 1));
    }
    return Map.copyOf(lemmas);
  }

  /** By the rules, unless another lemma of a regular form is a verb's and theirs is none. */
  private String regular(String form, String xpos) {
    String lemma = byRule(form, xpos);
    return !xpos.startsWith("VB") || verbs.contains(lemma)
        ? lemma
        : stems(form).stream().filter(verbs::contains).findFirst().orElse(lemma);
  }

  /** Of what a form in -ed or -ing may be one. */
  private static List<String> stems(String form) {
    int cut = form.endsWith("ing") ? 3 : form.endsWith("ed") ? 2 : 0;
    if (cut == 0 || form.length() < cut + 3) {
      return List.of();
    }
    String stem = form.substring(0, form.length() - cut);
    boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    return List.of(
        stem + "e", stem, doubled ? stem.substring(0, stem.length() - 1) : stem, stem + "y");
  }

  private String byRule(String form, String xpos) {
    Map<String, Rule> byEnding = rules.getOrDefault(xpos, Map.of());
    for (int length = Math.min(LONGEST_ENDING, form.length() - 2); length >= 0; length--) {
      Rule rule = byEnding.get(form.substring(form.length() - length));
      if (rule != null) {
        return rule.apply(form);
      }
    }
    return form;
  }
}
