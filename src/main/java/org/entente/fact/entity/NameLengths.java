package org.entente.fact.entity;

/**
 * How long a name can be that begins at a place of a text. Most words in a text begin no name, and
 * of those that do most begin none with the word behind them: to see that here is quicker than to
 * look for it. By hash, so that a name may be thought possible where there is none, but never the
 * other way round.
 */
final class NameLengths {
  /** A power of two. */
  private static final int PLACES = 1 << 18;

  /** The greatest length that is kept; it stands for all that are greater. */
  private static final int LONGEST = 0xff;

  /** The length of the longest name by the letters and digits that it begins with. */
  private final byte[] longest = new byte[PLACES];

  /** The same by its first two words. */
  private final byte[] longestOfTwo = new byte[PLACES];

  /** A name is to be found, in small letters or large ones. */
  void add(String name) {
    int end = end(name, 0);
    int first = hash(name, 0, end);
    keep(longest, first, name.length());
    int second = begin(name, end);
    if (second < name.length()) {
      keep(longestOfTwo, pair(first, hash(name, second, end(name, second))), name.length());
    }
  }

  /**
   * The greatest length, in characters, of a name that begins with the letters and digits at a
   * place, or with one in the plural that they and the next ones are; 0 if none does.
   */
  int longest(String text, int start) {
    int end = end(text, start);
    int first = hash(text, start, end);
    int limit = kept(longest, first);
    if (isPlural(text, start, end)) {
      limit = Math.max(limit, kept(longest, hash(text, start, end - 1)));
    }
    return limit > end - start ? Math.min(limit, longest(text, start, end, first)) : limit;
  }

  /** The same where the name does not end with its first word. */
  private int longest(String text, int start, int end, int first) {
    int second = begin(text, end);
    int last = end(text, second);
    int limit = kept(longestOfTwo, pair(first, hash(text, second, last)));
    if (isPlural(text, second, last)) {
      limit = Math.max(limit, kept(longestOfTwo, pair(first, hash(text, second, last - 1))));
    }
    return Math.max(limit, end - start);
  }

  private static boolean isPlural(String text, int start, int end) {
    return end > start && Character.toLowerCase(text.charAt(end - 1)) == 's';
  }

  private static void keep(byte[] lengths, int hash, int length) {
    int place = place(hash);
    lengths[place] = (byte) Math.min(LONGEST, Math.max(lengths[place] & LONGEST, length));
  }

  private static int kept(byte[] lengths, int hash) {
    int length = lengths[place(hash)] & LONGEST;
    return length == LONGEST ? Short.MAX_VALUE : length;
  }

  private static int place(int hash) {
    return (hash ^ (hash >>> 15)) & (PLACES - 1);
  }

  private static int pair(int first, int second) {
    return 31 * first + second;
  }

  /** Of some letters and digits, large or small. */
  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + Character.toLowerCase(text.charAt(i));
    }
    return hash;
  }

  /** Where the letters and digits end that begin at a place. */
  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where the next letters and digits begin. */
  private static int begin(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
