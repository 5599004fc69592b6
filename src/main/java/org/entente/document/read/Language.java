package org.entente.document.read;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which language a text is in: by its script, or else by its most frequent small words. */
final class Language {
  /** A text is looked at so far. */
  private static final int ENOUGH = 20_000;

  /** So few words tell nothing. */
  private static final int FEWEST = 8;

  /** So many small words of another language are no names. */
  private static final int FEW = 3;

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final List<Map.Entry<String, Set<String>>> SMALL_WORDS =
      List.of(
          words(
              "en", "the of and to in that is was for on with as it by at from has have this are"),
          words("fr", "le la les des du et en un une que qui dans pour par sur est avec au aux ce"),
          words(
              "de",
              "der die das und den von zu mit im des auf für ist dem nicht ein eine als auch"),
          words("es", "el la los las de y en que del se por con para una un su al es como más"),
          words("it", "il lo la gli le di e che del della per con una un nel sono alla dei non si"),
          words("pt", "o os as do da dos das e em que para com uma um no na por não se ao"),
          words("nl", "de het een en van in dat is op te zijn voor niet aan er ook als door naar"),
          words("pl", "w i na z do nie się jest że o po przez dla oraz od za jak to przed pod"),
          words(
              "sv",
              "och att det som en på är av för med till den har inte om ett var från vid kan"),
          words(
              "tr",
              "ve bir bu da de için ile olarak olan en daha çok gibi kadar ise arasında sonra"),
          words(
              "id",
              "yang dan di dengan untuk dari ini dalam pada tidak itu akan oleh juga ke telah"));

  private static final Map<UnicodeScript, String> SCRIPTS =
      new EnumMap<>(
          Map.of(
              UnicodeScript.HANGUL, "ko",
              UnicodeScript.HIRAGANA, "ja",
              UnicodeScript.KATAKANA, "ja",
              UnicodeScript.HAN, "zh",
              UnicodeScript.CYRILLIC, "ru",
              UnicodeScript.ARABIC, "ar",
              UnicodeScript.GREEK, "el",
              UnicodeScript.HEBREW, "he",
              UnicodeScript.THAI, "th",
              UnicodeScript.DEVANAGARI, "hi"));

  private Language() {}

  private static Map.Entry<String, Set<String>> words(String language, String words) {
    return Map.entry(language, Set.of(words.split(" ")));
  }

  /** The language's BCP 47 tag; empty where the text is too short or too mixed to tell. */
  static Optional<String> of(String text) {
    String start = text.substring(0, Math.min(text.length(), ENOUGH));
    Optional<String> byScript = byScript(start);
    return byScript.isPresent() ? byScript : byWords(start);
  }

  /** Whether a text is in another language than this one, so far as so few words can tell. */
  static boolean isForeign(String text, String language) {
    List<String> words = words(text);
    Optional<Set<String>> small =
        SMALL_WORDS.stream()
            .filter(it -> it.getKey().equals(language))
            .map(Map.Entry::getValue)
            .findFirst();
    boolean lacking =
        words.size() > 2 * FEWEST
            && small
                .filter(it -> words.stream().filter(it::contains).count() * 25 < words.size())
                .isPresent();
    return lacking || of(text).filter(own -> !own.equals(language) && isIn(words, own)).isPresent();
  }

  /** "X met Y in Z" is no Dutch: so short a text must have a few of a language's words. */
  private static boolean isIn(List<String> words, String language) {
    return SMALL_WORDS.stream()
        .filter(it -> it.getKey().equals(language))
        .allMatch(it -> words.stream().filter(it.getValue()::contains).count() >= FEW);
  }

  private static List<String> words(String text) {
    return NO_LETTER
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /** A third of the letters is enough: names and figures are often written in Latin ones. */
  private static Optional<String> byScript(String text) {
    Map<String, Long> letters =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(point -> SCRIPTS.getOrDefault(UnicodeScript.of(point), ""))
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    long all = letters.values().stream().mapToLong(it -> it).sum();
    if (letters.getOrDefault("ja", 0L) * 10 > all) {
      return Optional.of("ja");
    }
    return letters.entrySet().stream()
        .filter(it -> !it.getKey().isEmpty() && it.getValue() * 3 > all)
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static Optional<String> byWords(String text) {
    List<String> words = words(text);
    if (words.size() < FEWEST) {
      return Optional.empty();
    }
    String best = "";
    long most = words.size() / 12;
    for (Map.Entry<String, Set<String>> language : SMALL_WORDS) {
      long count = words.stream().filter(language.getValue()::contains).count();
      if (count > most) {
        most = count;
        best = language.getKey();
      }
    }
    return Optional.of(best).filter(it -> !it.isEmpty());
  }
}
