package org.entente.fact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes keys from names. */
public final class Slugs {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  private Slugs() {}

  /** The words of a name in a-z and 0-9, joined by hyphens; {@code unnamed} where it has none. */
  public static String of(String name) {
    String letters =
        Normalizer.normalize(name.replace("'", "").replace("’", ""), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }
}
