package org.entente.fact.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.entity.Mention;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Numbers;

/**
 * Reads the lines of a register as sentences: "Algeria: 14 Su-57 ordered from Russia" tells what
 * Algeria has.
 */
public final class Entries {
  private static final Set<String> SIGNS = Set.of(":", "–", "—");
  private static final Set<String> GOT =
      Set.of("ordered", "bought", "purchased", "acquired", "received", "delivered", "leased");
  private static final Set<String> WHEN =
      Set.of("in", "under", "for", "since", "between", "during");
  private static final String HAS = "has";
  private static final String BUYS = "buys";

  private Entries() {}

  /** The sentence with a verb in the place of the sign behind who has something. */
  public static NamedSentence told(NamedSentence sentence) {
    List<Word> words = sentence.words();
    int close = closing(sentence);
    if (close > 0) {
      List<Word> told = new ArrayList<>(words);
      told.set(1, instead(words.get(1), BUYS));
      told.set(close, instead(words.get(close), ","));
      return new NamedSentence(told, sentence.mentions());
    }
    boolean entry =
        words.size() > 4 && SIGNS.contains(words.get(1).form()) && isKind(sentence, 0, "State");
    int weapon = entry && !isKind(sentence, 2, "WeaponSystem") ? 3 : 2;
    if (!entry || !isKind(sentence, weapon, "WeaponSystem") || !isDone(words, weapon + 1)) {
      return sentence;
    }
    List<Word> told = new ArrayList<>(words);
    told.set(1, instead(words.get(1), HAS));
    return new NamedSentence(told, sentence.mentions());
  }

  private static Word instead(Word sign, String form) {
    return new Word(form, sign.start(), sign.start() + form.length(), false);
  }

  /**
   * "Brazil (36 jets from Sweden): …": where the bracket ends that tells of an order; 0 if none.
   */
  private static int closing(NamedSentence sentence) {
    List<Word> words = sentence.words();
    boolean opens = form(words, 1).equals("(") && isKind(sentence, 0, "State");
    int weapon = opens && !isKind(sentence, 2, "WeaponSystem") ? 3 : 2;
    int seller = form(words, weapon + 2).equals("the") ? weapon + 3 : weapon + 2;
    boolean order =
        opens
            && isKind(sentence, weapon, "WeaponSystem")
            && form(words, weapon + 1).equals("from")
            && (weapon == 2 || Numbers.whole(form(words, 2)).isPresent())
            && (isKind(sentence, seller, "State") || isKind(sentence, seller, "Company"))
            && form(words, seller + 1).equals(")")
            && SIGNS.contains(form(words, seller + 2));
    return order ? seller + 1 : 0;
  }

  private static boolean isKind(NamedSentence sentence, int word, String kind) {
    return sentence.mentions().stream()
        .filter(it -> it.start() == word && it.end() == word + 1)
        .map(Mention::senses)
        .anyMatch(all -> all.stream().anyMatch(it -> it.kinds().contains(kind)));
  }

  private static boolean isDone(List<Word> words, int next) {
    int at = form(words, next).equals(",") ? next + 1 : next;
    int seller = form(words, at + 2).equals("the") ? at + 3 : at + 2;
    String behind = form(words, seller + 1);
    // Who sells may be one word, as names are; a word behind it may be the sentence's own verb.
    return GOT.contains(form(words, at))
        && form(words, at + 1).equals("from")
        && (behind.isEmpty()
            || !Character.isLetter(behind.codePointAt(0))
            || WHEN.contains(behind));
  }

  private static String form(List<Word> words, int at) {
    return at < words.size() ? words.get(at).form() : "";
  }
}
