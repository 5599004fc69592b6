package org.entente.fact.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/** Tells which words of a sentence only tie it to others, or say what the rest says too. */
final class Padding {
  private static final int LONGEST_ASIDE = 5;

  /** An article, a name and a comma: who does what a sentence says. */
  private static final int LONGEST_SUBJECT = 3;

  /** What is said of a number that is told: "more than ten tanks". */
  private static final List<List<String>> BOUNDS =
      List.of(
          List.of("more", "than"),
          List.of("fewer", "than"),
          List.of("less", "than"),
          List.of("at", "least"),
          List.of("up", "to"),
          List.of("as", "many", "as"),
          List.of("no", "fewer", "than"),
          List.of("no", "less", "than"),
          List.of("a", "total", "of"),
          List.of("an", "estimated"),
          List.of("upwards", "of"));

  private static final Set<String> BOUNDING =
      WordSet.of("more", "fewer", "less", "at", "up", "as", "no", "a", "an", "upwards");
  private static final Set<String> NOBODY = WordSet.of("no", "nobody", "none", "nothing");
  private static final Set<String> THESE = WordSet.of("them", "these", "those");

  private final NamedSentence sentence;
  private final List<Word> words;
  private final boolean[] gone;
  private final boolean[] beside;

  Padding(NamedSentence sentence, String text, Lexicon lexicon) {
    this.sentence = sentence;
    this.words = sentence.words();
    this.gone = Formerly.in(sentence, LONGEST_ASIDE);
    this.beside = new boolean[words.size()];
    Set<String> asides = lexicon.words(Lexicon.Role.ASIDES);
    Set<String> openers = lexicon.words(Lexicon.Role.ASIDE_OPENERS);
    for (int i = 0; i < words.size(); i++) {
      beside(i);
      gone[i] |= isAmongThem(i) || isFellow(i) || isCount(i);
      secondHand(i);
      if (BOUNDING.contains(words.get(i).form().toLowerCase(Locale.ROOT))) {
        bound(i);
      }
      if (!beside[i] && openers.contains(words.get(i).form().toLowerCase(Locale.ROOT))) {
        aside(i, text, asides);
      }
    }
  }

  /** Which words may go. */
  boolean[] gone() {
    return gone.clone();
  }

  /** Which words mean no more than "and". */
  boolean[] beside() {
    return beside.clone();
  }

  private void aside(int first, String text, Set<String> asides) {
    for (int last = Math.min(words.size(), first + LONGEST_ASIDE); last > first; last--) {
      int start = words.get(first).start();
      String phrase = text.substring(start, Math.max(start, words.get(last - 1).end()));
      boolean lists = last < words.size() && words.get(last).form().equals("as");
      if (!lists && asides.contains(phrase.toLowerCase(Locale.ROOT))) {
        for (int j = first; j < last; j++) {
          gone[j] |= sentence.at(j).isEmpty();
        }
        inserted(first, last);
        return;
      }
    }
  }

  /** "X, for its part, signed": no comma parts who signs from signing. */
  private void inserted(int first, int last) {
    boolean inserted =
        first > 1
            && last < words.size()
            && sentence.at(first - 2).filter(it -> it.start() == 0).isPresent()
            && words.get(first - 1).form().equals(",")
            && words.get(last).form().equals(",");
    if (inserted) {
      gone[first - 1] = true;
      gone[last] = true;
    }
  }

  /** "Bought second-hand jets": the word misleads a parser, who takes its parts for others. */
  private void secondHand(int second) {
    if (isPhrase(second, "second", "-", "hand")) {
      gone[second] = true;
      gone[second + 1] = true;
      gone[second + 2] = true;
    }
  }

  /** "The three Baltic states": how many they are is known. */
  private boolean isCount(int word) {
    return word > 0
        && words.get(word - 1).form().equalsIgnoreCase("the")
        && Numbers.whole(words.get(word).form()).isPresent()
        && sentence
            .at(word + 1)
            .filter(it -> it.senses().stream().allMatch(sense -> sense.kinds().contains("Group")))
            .isPresent();
  }

  /** "More than ten tanks": ten are told of. */
  private void bound(int first) {
    for (List<String> phrase : BOUNDS) {
      int number = first + phrase.size();
      boolean counts =
          number < words.size()
              && isPhrase(first, phrase.toArray(String[]::new))
              && isNumber(words.get(number).form());
      if (counts) {
        for (int i = first; i < number; i++) {
          gone[i] = true;
        }
        return;
      }
    }
  }

  /** Whether words begin with a whole number: 250 T-72s. */
  private static boolean isNumber(String form) {
    int space = form.indexOf(' ');
    return Numbers.whole(space < 0 ? form : form.substring(0, space)).isPresent();
  }

  /** "Fellow members X and Y": the word misleads a parser. */
  private boolean isFellow(int word) {
    return words.get(word).form().equalsIgnoreCase("fellow")
        && word + 1 < words.size()
        && (sentence.at(word + 1).isPresent() || words.get(word + 1).form().endsWith("s"));
  }

  /** "X as well as Y", "not only X but also Y": X and Y. */
  private void beside(int i) {
    if (isPhrase(i, "as", "well", "as")) {
      beside[i] = true;
      gone[i + 1] = true;
      gone[i + 2] = true;
    }
    together(i);
    int also = isPhrase(i, "not", "only") ? i + 2 : words.size();
    while (also < words.size() && !isPhrase(also, "but", "also")) {
      also++;
    }
    if (also < words.size()) {
      gone[i] = true;
      gone[i + 1] = true;
      beside[also] = true;
      gone[also + 1] = true;
    }
  }

  /** "X, together with Y, signed": X and Y did; "tanks from X besides guns from Y": both. */
  private void together(int i) {
    int length = addition(i);
    int close = i + length + 1;
    if (length == 0 || i < 2 || sentence.at(i + length).isEmpty()) {
      return;
    }
    boolean enclosed =
        i <= LONGEST_SUBJECT
            && close < words.size()
            && words.get(i - 1).form().equals(",")
            && words.get(close).form().equals(",")
            && sentence.at(i - 2).filter(it -> it.start() == i - 2).isPresent();
    boolean adding = !words.get(i + length - 1).form().equals("with") && !isNone();
    if (enclosed || (adding && sentence.at(i - 1).isPresent())) {
      beside[i] = true;
      Arrays.fill(gone, i + 1, i + length, true);
    }
    if (enclosed) {
      gone[i - 1] = true;
      gone[close] = true;
    }
  }

  /** "None but X besides Y", "no state sells to Y besides X". */
  private boolean isNone() {
    return words.stream().anyMatch(it -> NOBODY.contains(it.form().toLowerCase(Locale.ROOT)));
  }

  /** How many words from there on say that something is added; 0 where none do. */
  private int addition(int i) {
    if (isPhrase(i, "together", "with") || isPhrase(i, "along", "with")) {
      return 2;
    }
    return isPhrase(i, "in", "addition", "to") ? 3 : isPhrase(i, "besides") ? 1 : 0;
  }

  private boolean isPhrase(int start, String... forms) {
    for (int i = 0; i < forms.length; i++) {
      boolean there =
          start + i < words.size()
              && words.get(start + i).form().equalsIgnoreCase(forms[i])
              && sentence.at(start + i).isEmpty();
      if (!there) {
        return false;
      }
    }
    return true;
  }

  /** "Ten states, among them X": X is among the states. */
  private boolean isAmongThem(int pronoun) {
    boolean among =
        pronoun > 0
            && pronoun + 1 < words.size()
            && THESE.contains(words.get(pronoun).form())
            && words.get(pronoun - 1).form().equalsIgnoreCase("among");
    int next = among && words.get(pronoun + 1).form().equals("the") ? pronoun + 2 : pronoun + 1;
    return among && sentence.at(next).isPresent();
  }
}
