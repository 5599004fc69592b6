package org.entente.fact.entity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Reads a sentence as a row of letters, one a word, over which titles are patterns: P a person, S a
 * state or organization, O an office, T another word of a title, F former, M a pointer such as
 * "its", W whose, N of, B for, V from, I in, R and or at, D to, U under, A an article, L several
 * who hold an office, b the rest of "on behalf of", small letters the further words of a name.
 */
final class TitleRow {
  private static final Set<String> FORMER =
      WordSet.of(
          "former",
          "ex",
          "late",
          "outgoing",
          "onetime",
          "predecessor",
          "next",
          "future",
          "incoming");
  private static final Set<String> ARTICLES =
      WordSet.of(
          "the", "a", "an", "then", "now", "currently", "still", "already", "again", "recently");

  /** Words that only say when somebody holds an office, or that he does. */
  private static final List<List<String>> ASIDES =
      Stream.of(
              "at that time",
              "at the time",
              "by then",
              "until then",
              "until now",
              "until recently",
              "at present",
              "these days",
              "who was",
              "who is",
              "who served as",
              "who serves as",
              "who was serving as",
              "who is serving as",
              "in his capacity as",
              "in her capacity as")
          .map(it -> List.of(it.split(" ", -1)))
          .toList();

  private static final Set<String> POINTERS =
      WordSet.of(
          "its",
          "their",
          "his",
          "her",
          "country",
          "kingdom",
          "nation",
          "bloc",
          "alliance",
          "organisation",
          "organization",
          "mission",
          "group");
  private static final Set<String> RANKS = Set.of("general", "admiral", "marshal");
  private static final Set<String> OTHERS = Set.of("counterpart", "colleague");
  private static final Set<String> ENDINGS = WordSet.of("'s", "’s", "'", "’");
  private final Lexicon lexicon;

  TitleRow(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The row of a sentence with its mentions. */
  String of(List<Word> words, List<Mention> mentions) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      row.append(isUnder(words, i) ? 'U' : isDash(words, i) ? '.' : letter(words.get(i).form()));
    }
    asides(words, row);
    phrases(words, row);
    for (Mention mention : mentions) {
      char first = Titles.isPerson(mention) ? 'P' : Titles.isHolder(mention) ? 'S' : 'x';
      boolean inTitle = first == 'x' && "TO".indexOf(row.charAt(mention.end() - 1)) >= 0;
      for (int i = mention.start(); i < mention.end() && !inTitle; i++) {
        row.setCharAt(i, i == mention.start() ? first : Character.toLowerCase(first));
      }
    }
    ranks(words, row);
    return row.toString();
  }

  /** "The chairman of the committee, General X": an office, and a rank as a courtesy would be. */
  private static void ranks(List<Word> words, StringBuilder row) {
    for (int comma = 1; comma + 2 < words.size(); comma++) {
      boolean held = row.charAt(comma) == ',' && "Ssx".indexOf(row.charAt(comma - 1)) >= 0;
      int rank = comma + 1;
      while (held && rank + 1 < words.size() && row.charAt(rank) == 'C') {
        rank++;
      }
      if (held
          && row.charAt(rank) == 'O'
          && row.charAt(rank + 1) == 'P'
          && RANKS.contains(words.get(rank).form().toLowerCase(Locale.ROOT))) {
        row.setCharAt(rank, 'C');
      }
    }
  }

  /** "His opposite number, X": his counterpart; "X, on behalf of Chile": for Chile. */
  private static void phrases(List<Word> words, StringBuilder row) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String next = words.get(i + 1).form();
      boolean behalf =
          next.equals("behalf") && i + 2 < words.size() && words.get(i + 2).form().equals("of");
      if (behalf) {
        row.replace(i, i + 3, "Bbb");
      } else if (words.get(i).form().equals("opposite") && next.startsWith("number")) {
        row.setCharAt(i, 'T');
        row.setCharAt(i + 1, next.endsWith("s") ? 'L' : 'Q');
      }
    }
  }

  /** "X, at that time minister": read as an article would be. */
  private static void asides(List<Word> words, StringBuilder row) {
    for (int comma = 0; comma + 2 < words.size(); comma++) {
      if (row.charAt(comma) == ',') {
        for (List<String> aside : ASIDES) {
          boolean fits = comma + aside.size() < words.size();
          for (int i = 0; fits && i < aside.size(); i++) {
            fits = words.get(comma + 1 + i).form().equalsIgnoreCase(aside.get(i));
          }
          for (int i = 0; fits && i < aside.size(); i++) {
            row.setCharAt(comma + 1 + i, 'A');
          }
        }
      }
    }
  }

  /** "LIMA (Wire) - President X": no dash of a title. */
  private static boolean isDash(List<Word> words, int word) {
    return word > 0
        && word + 1 < words.size()
        && words.get(word).form().equals("-")
        && Dateline.isDetached(words, word);
  }

  /** "Chile under President X", but no under-secretary. */
  private static boolean isUnder(List<Word> words, int word) {
    boolean rank =
        word + 1 < words.size()
            && (words.get(word + 1).form().startsWith("-")
                || words.get(word + 1).form().toLowerCase(Locale.ROOT).startsWith("secretar"));
    return words.get(word).form().equalsIgnoreCase("under") && !rank;
  }

  /** The letter of a word that is no part of a name. */
  char letter(String form) {
    String word = form.toLowerCase(Locale.ROOT);
    if (OTHERS.contains(word)) {
      return 'Q';
    } else if (lexicon.has(Role.OFFICES, word)) {
      return 'O';
    } else if (word.endsWith("s")
        && lexicon.has(Role.OFFICES, word.substring(0, word.length() - 1))) {
      return 'L';
    } else if (lexicon.has(Role.TITLE_WORDS, word) || word.equals("-")) {
      return 'T';
    } else if (lexicon.has(Role.COURTESIES, word)) {
      return 'C';
    } else if (FORMER.contains(word)) {
      return 'F';
    } else if (POINTERS.contains(word)) {
      return 'M';
    } else if (ARTICLES.contains(word)) {
      return 'A';
    } else if (ENDINGS.contains(word)) {
      return '\'';
    }
    return switch (word) {
      case "of" -> 'N';
      case "and", "at" -> 'R';
      case "whose" -> 'W';
      case "for" -> 'B';
      case "from" -> 'V';
      case "in" -> 'I';
      case "to" -> 'D';
      case "," -> ',';
      default -> '.';
    };
  }
}
