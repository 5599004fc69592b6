package org.entente.fact;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes keys from names. */
public final class Slugs {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The bit by which small letters differ from large ones. */
  private static final int CASE = 0x20;

  private Slugs() {}

  /** The words of a name in a-z and 0-9, joined by hyphens; {@code unnamed} where it has none. */
  public static String of(String name) {
    String plain = unmarked(name.replace("'", "").replace("’", ""));
    StringBuilder slug = new StringBuilder(plain.length());
    boolean open = false;
    for (int i = 0; i < plain.length(); i++) {
      char sign = plain.charAt(i);
      boolean letter = (sign | CASE) >= 'a' && (sign | CASE) <= 'z';
      if (letter || (sign >= '0' && sign <= '9')) {
        slug.append(open ? "-" : "").append(letter ? (char) (sign | CASE) : sign);
        open = false;
      } else {
        open = !slug.isEmpty();
      }
    }
    return slug.isEmpty() ? "unnamed" : slug.toString();
  }

  /** Without accents; most names have none. */
  private static String unmarked(String name) {
    return name.chars().allMatch(sign -> sign < 0x80)
        ? name
        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
  }
}
