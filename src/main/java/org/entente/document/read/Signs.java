package org.entente.document.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a paragraph is, as far as its own words tell. */
final class Signs {
  private static final int I = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A heading is no longer than this, in code units. */
  private static final int LONGEST_HEADING = 150;

  private static final Pattern SPACE =
      Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u2028\\u2029\\u3000\\ufeff]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}&&[^\\s\\u200c\\u200d\\u200b\\ufeff]]");

  /** Something to read. */
  static final Pattern LETTER = Pattern.compile("\\p{L}");

  private static final Pattern HEADING_START =
      Pattern.compile("^[\\p{Lu}\\p{Lo}\\p{N}\"“‘'(¿¡*].*", Pattern.DOTALL);
  private static final Pattern HEADING_END = Pattern.compile(".*[.!;:,…”\"’]\\s*$", Pattern.DOTALL);
  private static final Pattern SENTENCES = Pattern.compile("\\p{Ll}{2}[.?!] +\\p{Lu}?.*[.?!]$");
  private static final Pattern ABBREVIATED =
      Pattern.compile(".*\\b(?:U\\.S\\.|U\\.K\\.|U\\.N\\.|Jr\\.|Inc\\.)$", Pattern.DOTALL);

  private static final Pattern SERIES =
      Pattern.compile(
          "^(?:[\\p{Lu}\\p{N}&]+ ){0,4}(?:policy brief|policy paper|working paper|issue brief|briefing paper|research paper"
              + "|discussion paper|briefing|commentary|factsheet|fact sheet|press release)\\b.{0,40}$",
          I);

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:\\*\\*|_)?(?:(?:figure|fig\\.|photo|photograph|image|picture|map|chart|graph|table|caption)\\s*\\d*\\s?[.:–—-]\\s"
              + "|(?:figure|fig\\.|map|chart|table) \\d+\\b)",
          I);

  private static final Pattern CREDITED =
      Pattern.compile(
          "[(\\[](?:photo|image|credit|picture|by|courtesy|source)?:? ?[\\p{Lu}][^()\\[\\]]{2,60}[)\\]]\\.?$|(?:/|©) ?(?:AFP|AP|Reuters|Getty|EPA|EFE|Xinhua|Yonhap|Anadolu|DPA|TASS)\\b.{0,30}$",
          I);

  private static final Pattern PICTURED =
      Pattern.compile(
          "\\b(?:pictured|seated|standing|left|right|centre|center|poses?|shakes? hands|photographed|walks?|attends?|speaks? (?:at|during)|file photo)\\b",
          I);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "^\\s*(?:\\[\\^?\\d{1,3}\\]:?|\\^?\\d{1,3}[.)]?|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+|[*†‡])\\s+\\S",
          I);
  private static final Pattern FOOTNOTE = Pattern.compile("^\\s*\\[\\^[^\\]]{1,40}\\]:", I);
  private static final Pattern CITES =
      Pattern.compile(
          "https?://|www\\.|\\b\\w+\\.(?:com|org|net|gov|int)/|\\bdoi\\b|\\bop\\. ?cit|\\bibid|\\bpp?\\. ?\\d|date of accession|accessed|retrieved"
              + "|\\((?:[\\p{Lu}][^()]{0,60}, )?(?:19|20)\\d{2}[a-z]?\\)|[,.] (?:19|20)\\d{2}[a-z]?\\.|vol\\. ?\\d|no\\. ?\\d|[“\"][^”\"]{5,200},[”\"]",
          I);

  private static final Pattern STANDING =
      Pattern.compile(
          "^\\W*(?:key (?:issues|points|takeaways|findings|messages)|introduction|(?:executive )?summary|abstract|background|overview|highlights|foreword|preface|conclusions?|in brief)\\W*$",
          I);

  private static final Pattern REFERENCES =
      Pattern.compile(
          "^[\\W\\d]*(?:references?|end ?notes?|foot ?notes?|notes|bibliography|works cited|sources|literature|further reading|external links)\\W*$",
          I);
  private static final Pattern ABOUT =
      Pattern.compile(
          "^\\W*(?:about the (?:authors?|contributors?|writers?)|author (?:bio|information|biograph(?:y|ies))|(?:the |notes? on (?:the )?)?(?:authors?|contributors?)|biograph(?:y|ies))\\W*$",
          I);

  private static final Pattern BIOGRAPHY =
      Pattern.compile(
          "^\\W*(?<name>"
              + Names.ONE
              + ")(?: \\([^)]{1,60}\\))?,? (?:is|was|are|serves|works|holds|teaches|joined|has (?:been|served|worked))\\b"
              + "(?=.{0,250}\\b(?i:professor|fellow|researcher|analyst|lecturer|scholar|editor|journalist|columnist|reporter|correspondent|student|graduate|ph\\.?d|doctoral|retired|director (?:of|at)|president of the|chair (?:at|in|of)|author of|think tank|university|institute)\\b).*",
          Pattern.DOTALL);

  private static final Pattern BYLINE =
      Pattern.compile(
          "^\\W*(?i:(?:written )?by|authors?:|from)\\s+(?<names>" + Names.ONE + ".{0,200})$");

  /** What stands between names and dates, where no name can hold it. */
  private static final Pattern SEPARATORS =
      Pattern.compile("[|•·–—/]|(?<=\\s)-(?=\\s)|,\\s*$|^\\s*,");

  /** "From New Delhi X flew to Lima." is no line that tells who wrote a text. */
  private static final int LONGEST_NAMES = 60;

  private Signs() {}

  /** White space made single blanks; what cannot be seen is left out. */
  static String even(String text) {
    return SPACE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** The same, and marks of emphasis left out. */
  static String plain(String text) {
    return even(Markup.blank(text));
  }

  /** Short, and no sentence. */
  static boolean isHeading(String text) {
    boolean ended = HEADING_END.matcher(text).matches() && !ABBREVIATED.matcher(text).matches();
    return text.length() <= LONGEST_HEADING
        && !ended
        && !SENTENCES.matcher(text).find()
        && HEADING_START.matcher(text).matches()
        && LETTER.matcher(text).find();
  }

  /** A heading that many documents have, and so none's title. */
  static boolean isStandingHeading(String text) {
    return STANDING.matcher(text).matches();
  }

  /** The name of a series with its number. */
  static boolean isSeries(String text) {
    return SERIES.matcher(text).matches();
  }

  static boolean isCaption(String text) {
    boolean credited =
        text.length() < 300 && CREDITED.matcher(text).find() && PICTURED.matcher(text).find();
    return credited || CAPTION.matcher(text).lookingAt();
  }

  static boolean isReference(String text) {
    return FOOTNOTE.matcher(text).lookingAt()
        || (NUMBERED.matcher(text).lookingAt() && CITES.matcher(text).find());
  }

  static boolean isReferencesHeading(String text) {
    return text.length() < LONGEST_HEADING && REFERENCES.matcher(text).matches();
  }

  static boolean isAboutHeading(String text) {
    return text.length() < LONGEST_HEADING && ABOUT.matcher(text).matches();
  }

  static boolean isBiography(String text) {
    return BIOGRAPHY.matcher(text).lookingAt();
  }

  /** Whom a biography is about, as it begins. */
  static List<String> subject(String biography) {
    return Names.before(biography, BIOGRAPHY);
  }

  /** The names and what else a line says that begins with "By"; empty for other lines. */
  static Optional<String> byline(String text) {
    Matcher found = BYLINE.matcher(text.strip());
    return found.matches() ? Optional.of(found.group("names")) : Optional.empty();
  }

  /** Who wrote a text, or the day of it: a line that is neither title nor text. */
  static boolean isByline(String text) {
    boolean sentence = text.length() > LONGEST_NAMES && text.endsWith(".");
    return (!sentence && byline(text).isPresent())
        || DatedLines.isDate(text)
        || !datedNames(text).isEmpty();
  }

  /** The names in a line that holds these and a date and nothing else. */
  static List<String> datedNames(String text) {
    String undated = WrittenDate.without(text);
    return undated.equals(text)
        ? List.of()
        : Names.split(SEPARATORS.matcher(undated).replaceAll(" ").strip());
  }
}
