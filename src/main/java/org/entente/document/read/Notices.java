package org.entente.document.read;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells what a page says about itself from what its authors say: navigation, notices, addresses.
 */
final class Notices {
  /** A notice is no longer than this, in UTF-16 units. */
  private static final int LONGEST = 600;

  /** A line of navigation is no longer than this. */
  private static final int LONGEST_LABEL = 80;

  private static final Pattern NOTICE =
      beginning(
          "(?:we|this (?:web)?site) uses? cookies",
          "by (?:clicking|continuing)",
          "all rights reserved",
          "copyright (?:©|\\(c\\)|\\d)",
          "©|\\(c\\) ?\\d{4}",
          "subscribe (?:to|now)|sign up (?:to|for)",
          "this (?:post|article|page) is also available",
          "(?:the )?(?:views|opinions) expressed|disclaimer",
          "the authors? (?:declares?|ha(?:s|ve) no)",
          "suggested citation|cite this|how to cite",
          "e-?issn|issn|isbn|doi:",
          "editors?['’]s? note",
          "visitors?['’]?s?['’]? address|mailing address");

  private static final Pattern LABEL =
      beginning(
          "cookie|accept all|privacy|terms (?:of|and)|copyright|advertis",
          "subscribe|sign (?:up|in)|log in|register\\b|newsletter",
          "share (?:this|on|via)|share$|follow us|like this|print (?:this|page)|print$",
          "download|read (?:more|also|next)|see also|skip to|back to top",
          "(?:related|similar|recommended|more) (?:posts|articles|stories|content|topics|reading)",
          "most (?:read|popular)|leave a (?:reply|comment)|\\d* ?comments?$|user input",
          "table of contents|contents$",
          "tags?:|topics?:|keywords?:|categor(?:y|ies):|filed under|publication type",
          "available in|translated (?:by|from)|last (?:updated|modified)|published:|updated:",
          "(?:image|photo|picture|cover)s? credits?|credit:|source: ",
          "tel(?:ephone)?[.:]|fax[.:]|e-?mail:|contact(?: us)?$|contact:",
          "reading time|\\d+ min(?:utes?)? read|(?:please )?enable javascript|loading",
          "(?:on )?(?:twitter|facebook|linkedin|youtube|instagram|whatsapp)(?: \\W|$)",
          "(?:paylaş|partager|teilen|compartir)$");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^[\\s<(]*(?:(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)[\\s>).]*$");

  /** Dots that lead to the number of a page. */
  private static final Pattern CONTENTS = Pattern.compile("(?:\\. ?){5,}\\s*\\d+");

  private Notices() {}

  private static Pattern beginning(String... starts) {
    return Pattern.compile(
        "^\\W*(?:" + String.join("|", List.of(starts)) + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a paragraph says nothing about the world. */
  static boolean isNotice(String text) {
    boolean wordless = !Signs.LETTER.matcher(text).find() && !WrittenDate.isAll(text);
    return wordless
        || ADDRESS.matcher(text).matches()
        || isTable(text)
        || CONTENTS.matcher(text).find()
        || (text.length() <= LONGEST && NOTICE.matcher(text).lookingAt())
        || (Markup.blank(text).strip().length() <= LONGEST_LABEL
            && LABEL.matcher(text).lookingAt());
  }

  /** Rows of Markdown's tables: cells are no sentences. */
  private static boolean isTable(String text) {
    return text.startsWith("|") && text.lines().allMatch(row -> row.strip().endsWith("|"));
  }
}
