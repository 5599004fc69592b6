package org.entente.fact.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the dictionary entry of a word by a table of exceptions and rules about endings. */
public final class Lemmatiser {
  private static final int LONGEST_ENDING = 6;

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

  private final Map<String, String> exceptions = new HashMap<>();
  private final Map<String, Rule> rules = new HashMap<>();

  /**
   * Reads both.
   *
   * @param exceptions lines of tag and form, lemma, parted by tabs
   * @param rules lines of tag and ending, number of letters to cut, letters to add
   */
  public Lemmatiser(List<String> exceptions, List<String> rules) {
    for (String line : exceptions) {
      int tab = line.lastIndexOf('\t');
      this.exceptions.put(line.substring(0, tab), line.substring(tab + 1));
    }
    for (String line : rules) {
      String[] parts = line.split("\t", -1);
      this.rules.put(parts[0] + '\t' + parts[1], new Rule(Integer.parseInt(parts[2]), parts[3]));
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
    String exception = exceptions.get(xpos + '\t' + form);
    return exception != null ? exception : byRule(form, xpos);
  }

  private String byRule(String form, String xpos) {
    for (int length = Math.min(LONGEST_ENDING, form.length() - 2); length >= 0; length--) {
      Rule rule = rules.get(xpos + '\t' + form.substring(form.length() - length));
      if (rule != null) {
        return rule.apply(form);
      }
    }
    return form;
  }
}
