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
    if (name.chars().allMatch(sign -> sign < 0x80)) {
      return plain(name);
    }
    String letters =
        Normalizer.normalize(name.replace("'", "").replace("’", ""), Normalizer.Form.NFKD);
    String plain = MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = OTHER.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  /** The same for a name in ASCII, of which most are. */
  private static String plain(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char sign = name.charAt(i);
      boolean hyphen = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
      if ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z') {
        slug.append((char) (sign | 0x20));
      } else if (sign >= '0' && sign <= '9') {
        slug.append(sign);
      } else if (sign != '\'' && !slug.isEmpty() && !hyphen) {
        slug.append('-');
      }
    }
    int end = slug.length();
    if (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return end == 0 ? "unnamed" : slug.substring(0, end);
  }
}
