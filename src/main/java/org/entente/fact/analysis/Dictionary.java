package org.entente.fact.analysis;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which tags a word is known to take, in a list larger than a treebank. A list of tags is known by
 * its hash only, and so is a word.
 */
public final class Dictionary {
  private static final int UNKNOWN = 0;
  private static final int NAME = 2;
  private static final int PART = 3;

  private final int shift;
  // A hash of a word and one of its tags, by turns.
  private final int[] table;

  private Dictionary(int words) {
    int bits = 33 - Integer.numberOfLeadingZeros(words);
    shift = 32 - bits;
    table = new int[2 << bits];
  }

  /** Reads a dictionary as {@link #pack} writes it. */
  static Dictionary read(ByteBuffer in) {
    int words = in.getInt();
    Dictionary dictionary = new Dictionary(words);
    for (int i = 0; i < words; i++) {
      dictionary.put(in.getInt(), in.getInt());
    }
    return dictionary;
  }

  /** A dictionary as {@link #pack} writes it. */
  public static Dictionary of(byte[] packed) {
    return read(ByteBuffer.wrap(packed));
  }

  /**
   * Packs a dictionary: the number of words, then the hashes of each and of its tags.
   *
   * @param lines tags, a tab, and the words that have them, parted by blanks
   */
  public static byte[] pack(List<String> lines) {
    SortedMap<Integer, Integer> hashes = new TreeMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      for (String word : line.substring(tab + 1).split(" ", -1)) {
        hashes.put(key(word), Surface.hash(line, 0, tab));
      }
    }
    ByteBuffer out = ByteBuffer.allocate(Integer.BYTES * (1 + 2 * hashes.size()));
    out.putInt(hashes.size());
    hashes.forEach((word, tags) -> out.putInt(word).putInt(tags));
    return out.array();
  }

  /**
   * What is known of a word: as it is written, in small letters, or of its part after a hyphen; of
   * a noun of several words, what is known of the last.
   */
  int tags(Word word) {
    if (word.name()) {
      return NAME;
    }
    String form = Surface.plain(word.form());
    String last = form.substring(form.lastIndexOf(' ') + 1);
    int asWritten = get(last);
    if (asWritten != UNKNOWN) {
      return asWritten;
    }
    String lower = last.toLowerCase(Locale.ROOT);
    int small = get(lower);
    int hyphen = lower.lastIndexOf('-');
    if (small != UNKNOWN || hyphen <= 0) {
      return small;
    }
    int part = get(lower.substring(hyphen + 1));
    return part == UNKNOWN ? UNKNOWN : Features.mix(PART, part);
  }

  private int get(String form) {
    return table[place(key(form)) + 1];
  }

  private void put(int key, int tags) {
    int place = place(key);
    table[place] = key;
    table[place + 1] = tags;
  }

  /** The place of a key, or the free one where it would stand. */
  private int place(int key) {
    int place = (key * 0x9E3779B1) >>> shift << 1;
    while (table[place] != key && table[place] != 0) {
      place = (place + 2) & (table.length - 1);
    }
    return place;
  }

  private static int key(String form) {
    int hash = Surface.hash(form, 0, form.length());
    return hash == 0 ? 1 : hash;
  }
}
