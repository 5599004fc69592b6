package org.entente.link.match;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** How alike two names are, whatever their language. */
public final class Names {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^the ");

  /** A name that differs in nothing but case, accents, signs or a leading article. */
  private static final double NEARLY = 0.99;

  private Names() {}

  /**
   * The name without what carries no meaning: case, accents, signs, a leading article. Korean
   * syllables and the like stay whole.
   */
  public static String folded(String name) {
    String apart = Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD);
    String plain = Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
    String words = SIGNS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return ARTICLE.matcher(words).replaceFirst("");
  }

  /** From 0, nothing in common, to 1, the same: shares of pairs of letters, by Dice's measure. */
  public static double likeness(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    String x = folded(a);
    String y = folded(b);
    if (x.isEmpty() || y.isEmpty()) {
      return 0;
    }
    return x.equals(y) ? NEARLY : NEARLY * dice(pairs(x), pairs(y));
  }

  private static double dice(Set<String> x, Set<String> y) {
    Set<String> both = new HashSet<>(x);
    both.retainAll(y);
    return 2.0 * both.size() / (x.size() + y.size());
  }

  /** Pairs of neighbouring letters, with the place of a repeated one: "aa" is not "a". */
  static Set<String> pairs(String folded) {
    Set<String> pairs = new HashSet<>();
    Map<String, Integer> times = new HashMap<>();
    String text = " " + folded + " ";
    for (int i = 0; i + 1 < text.length(); i++) {
      String pair = text.substring(i, i + 2);
      pairs.add(pair + (times.merge(pair, 1, Integer::sum) - 1));
    }
    return pairs;
  }
}
