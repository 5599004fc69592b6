package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.frame.Referent;

/**
 * The weapons that a document has told of by their names, and what sort each is: what "the jets"
 * and "the patrol vessels" are. Not for several threads.
 */
final class Arsenal {
  /** How many paragraphs back a weapon stays within reach, and where its sort is not known. */
  private static final int FAR = 5;

  private static final int NEAR = 1;

  /** A weapon, and where it was told of. */
  record Told(Referent weapon, int sentence, int paragraph, boolean aside) {
    /** The weapon at a word; without its number where it was told before the part that begins. */
    Referent again(int word, int start) {
      // "Norway has chosen the aircraft, too".
      return sentence < start
          ? Salience.again(weapon.counted(Optional.empty()), word, true)
          : Salience.again(weapon, word, false);
    }
  }

  private final Lexicon lexicon;
  private final List<Told> all = new ArrayList<>();
  private final Map<String, String> nouns = new HashMap<>();

  Arsenal(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A sentence of a paragraph tells of a weapon.
   *
   * @param words as what, the common noun last: F-16 fighters
   * @param aside whether it is one of which others take the place
   */
  void tell(Referent weapon, String words, int sentence, int paragraph, boolean aside) {
    String noun = noun(words);
    if (isSort(noun)) {
      nouns.put(weapon.key(), noun);
    } else if (isSort(noun(weapon.label()))) {
      nouns.putIfAbsent(weapon.key(), noun(weapon.label()));
    }
    all.add(new Told(weapon, sentence, paragraph, aside));
  }

  /**
   * The weapon told of last that a common noun may mean; empty where none is within reach.
   *
   * @param words the noun, last of some words
   * @param word which word of its sentence it is: what is told behind it is not meant
   */
  Optional<Told> meant(String words, int word, int sentence, int paragraph) {
    return meant(words, word, sentence, paragraph, false)
        .or(() -> meant(words, word, sentence, paragraph, true));
  }

  private Optional<Told> meant(
      String words, int word, int sentence, int paragraph, boolean asides) {
    String noun = noun(words);
    if (!isSort(noun)) {
      return Optional.empty();
    }
    int last = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      Told told = all.get(i);
      if ((told.aside() && !asides)
          || (told.sentence() == sentence && told.weapon().word() >= word)) {
        continue;
      }
      last = Math.max(last, told.paragraph());
      Optional<String> own = Optional.ofNullable(nouns.get(told.weapon().key()));
      boolean fits =
          own.isPresent()
              ? isSame(own.get(), noun) && told.paragraph() >= paragraph - FAR
              : told.paragraph() == last && told.paragraph() >= paragraph - NEAR;
      if (fits) {
        return Optional.of(told);
      }
    }
    return Optional.empty();
  }

  /** Whether a weapon was called by a noun of another sort: jets are no vessel. */
  boolean isUnlike(Referent weapon, String words) {
    String own = nouns.get(weapon.key());
    return own != null && isSort(noun(words)) && !isSame(own, noun(words));
  }

  private boolean isSame(String one, String other) {
    return lexicon.sorts().stream().anyMatch(it -> it.contains(one) && it.contains(other));
  }

  private boolean isSort(String noun) {
    return lexicon.sorts().stream().anyMatch(it -> it.contains(noun));
  }

  /** The last word in the singular. */
  private static String noun(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String one = last.endsWith("batteries") ? "battery" : last;
    return one.endsWith("s") ? one.substring(0, one.length() - 1) : one;
  }
}
