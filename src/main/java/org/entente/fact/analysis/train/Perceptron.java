package org.entente.fact.analysis.train;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.fact.analysis.Features;
import org.entente.fact.analysis.Weights;

/** Weights that are being learnt, with their averages over time (Freund and Schapire 1999). */
final class Perceptron implements Weights {
  /** How finely an average is kept: the packed weight of 1. */
  private static final int UNIT = 256;

  // A place of the table holds a key, where its row starts, how long that is and may become.
  private static final int PLACE = 4;
  private static final int START = 1;
  private static final int SIZE = 2;
  private static final int ROOM = 3;

  private int[] table = new int[PLACE << 20];
  // The rows' entries: a class in the lowest byte, its weight above.
  private int[] entries = new int[1 << 22];
  private long[] totals = new long[1 << 22];
  private int[] since = new int[1 << 22];
  private int used;
  private int size;
  private int now;

  @Override
  public void score(Features features, int[] scores) {
    Arrays.fill(scores, 0);
    for (int f = 0; f < features.size(); f++) {
      int place = place(features.key(f));
      int start = table[place + START];
      int end = start + table[place + SIZE];
      for (int i = start; i < end; i++) {
        scores[entries[i] & 0xff] += entries[i] >> 8;
      }
    }
  }

  /** Lets time go by: averages are over such ticks. */
  void tick() {
    now++;
  }

  /** Makes all the features speak more for a class, and less for another. */
  void learn(Features features, int right, int wrong) {
    for (int f = 0; f < features.size(); f++) {
      change(features.key(f), right, 1);
      change(features.key(f), wrong, -1);
    }
  }

  private void change(int key, int wanted, int by) {
    int i = entry(claim(key), wanted);
    totals[i] += (long) (now - since[i]) * (entries[i] >> 8);
    since[i] = now;
    entries[i] += by << 8;
  }

  private int entry(int place, int wanted) {
    int start = table[place + START];
    int end = start + table[place + SIZE];
    for (int i = start; i < end; i++) {
      if ((entries[i] & 0xff) == wanted) {
        return i;
      }
    }
    if (table[place + SIZE] == table[place + ROOM]) {
      move(place);
    }
    int entry = table[place + START] + table[place + SIZE]++;
    entries[entry] = wanted;
    return entry;
  }

  /** Gives a row twice the room at the end. */
  private void move(int place) {
    int start = table[place + START];
    int length = table[place + SIZE];
    int room = Math.max(2, 2 * length);
    if (used + room > entries.length) {
      entries = Arrays.copyOf(entries, 2 * entries.length);
      totals = Arrays.copyOf(totals, 2 * totals.length);
      since = Arrays.copyOf(since, 2 * since.length);
    }
    System.arraycopy(entries, start, entries, used, length);
    System.arraycopy(totals, start, totals, used, length);
    System.arraycopy(since, start, since, used, length);
    table[place + START] = used;
    table[place + ROOM] = room;
    used += room;
  }

  private int claim(int key) {
    int place = place(key);
    if (table[place] != 0) {
      return place;
    }
    table[place] = key;
    if (++size * 2 * PLACE > table.length) {
      grow();
    }
    return place(key);
  }

  private int place(int key) {
    int mask = table.length / PLACE - 1;
    int place = (key * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(mask);
    while (table[place * PLACE] != key && table[place * PLACE] != 0) {
      place = (place + 1) & mask;
    }
    return place * PLACE;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    for (int from = 0; from < old.length; from += PLACE) {
      if (old[from] != 0) {
        System.arraycopy(old, from, table, place(old[from]), PLACE);
      }
    }
  }

  /** Takes in what another has learnt: averages are over the time of both. It learns no more. */
  void join(Perceptron other) {
    for (int i = 0; i < used; i++) {
      totals[i] = total(i);
      since[i] = 0;
      entries[i] &= 0xff;
    }
    now += other.now;
    for (int place = 0; place < other.table.length; place += PLACE) {
      for (int i = other.start(place); i < other.end(place); i++) {
        int own = entry(claim(other.table[place]), other.entries[i] & 0xff);
        totals[own] += other.total(i);
      }
    }
  }

  /**
   * The averages as {@link org.entente.fact.analysis.English} reads them.
   *
   * @param most how many may be kept, if no two were the same; the smallest are left out
   */
  byte[] pack(int most) {
    int[] packed = IntStream.range(0, used).map(this::packed).toArray();
    int least = least(packed, most);
    int[] places = places(packed, least);
    int all = Arrays.stream(places).map(place -> kept(place, packed, least).length).sum();
    ByteBuffer out = ByteBuffer.allocate(8 + 5 * places.length + 3 * all);
    out.putInt(places.length).putInt(all);
    IntStream.of(places).forEach(place -> out.putInt(table[place]));
    IntStream.of(places).forEach(place -> out.put((byte) kept(place, packed, least).length));
    int[] kept =
        IntStream.of(places).flatMap(place -> IntStream.of(kept(place, packed, least))).toArray();
    IntStream.of(kept).forEach(i -> out.put((byte) entries[i]));
    IntStream.of(kept).forEach(i -> out.putShort((short) packed[i]));
    return out.array();
  }

  // Rows that moved have left entries behind, which are in no row.
  private int least(int[] packed, int most) {
    int[] sizes =
        everyPlace()
            .flatMap(place -> IntStream.range(start(place), end(place)))
            .map(i -> Math.abs(packed[i]))
            .sorted()
            .toArray();
    return Math.max(1, sizes[Math.max(0, sizes.length - most)]);
  }

  private int[] places(int[] packed, int least) {
    return everyPlace()
        .filter(place -> kept(place, packed, least).length > 0)
        .boxed()
        .sorted((a, b) -> Integer.compare(table[a], table[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private IntStream everyPlace() {
    return IntStream.range(0, table.length / PLACE).map(place -> place * PLACE);
  }

  private int[] kept(int place, int[] packed, int least) {
    return IntStream.range(start(place), end(place))
        .filter(i -> Math.abs(packed[i]) >= least)
        .toArray();
  }

  private int start(int place) {
    return table[place + START];
  }

  private int end(int place) {
    return table[place + START] + table[place + SIZE];
  }

  private int packed(int i) {
    long packed = Math.round((double) total(i) / now * UNIT);
    return (int) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, packed));
  }

  private long total(int i) {
    return totals[i] + (long) (now - since[i]) * (entries[i] >> 8);
  }
}
