package org.entente.fact.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.fact.Thesaurus.Alias;
import org.entente.fact.Thesaurus.Entry;
import org.entente.fact.Thesaurus.Flag;

/**
 * Words of a sentence that name a thing.
 *
 * @param words as they stand there
 * @param how what sort of name they are
 */
public record Match(String words, How how) {
  /** Sorts of names. */
  public enum How {
    LABEL("its label"),
    ALIAS("an alias"),
    DEMONYM("a demonym: its people, or what is theirs"),
    METONYM("a metonym: a place that stands for it"),
    CONTEXT_ONLY("a name of it only where the text has just spoken of it");

    private final String meaning;

    How(String meaning) {
      this.meaning = meaning;
    }

    /** In words. */
    public String meaning() {
      return meaning;
    }

    private static How of(Set<Flag> flags) {
      if (flags.contains(Flag.CONTEXT_ONLY)) {
        return CONTEXT_ONLY;
      }
      if (flags.contains(Flag.METONYM)) {
        return METONYM;
      }
      return flags.contains(Flag.DEMONYM) ? DEMONYM : ALIAS;
    }
  }

  private record Name(String text, How how, boolean caseSensitive) {}

  /** The longest name of a thing in a sentence; the surest where several are as long. */
  public static Optional<Match> find(Entry entry, String sentence) {
    String plain = plain(sentence);
    return names(entry)
        .flatMap(name -> find(name, plain, sentence).stream())
        .min(
            Comparator.comparing((Match match) -> -match.words().length())
                .thenComparing(Match::how));
  }

  private static Stream<Name> names(Entry entry) {
    List<Alias> aliases = entry.aliases();
    return Stream.concat(
        entry.labels().values().stream().map(label -> new Name(label, How.LABEL, false)),
        aliases.stream()
            .map(
                it ->
                    new Name(
                        it.name(), How.of(it.flags()), it.flags().contains(Flag.CASE_SENSITIVE))));
  }

  private static Optional<Match> find(Name name, String plain, String sentence) {
    String sought = plain(name.text());
    for (int at = 0; at + sought.length() <= plain.length(); at++) {
      int end = at + sought.length();
      if (plain.regionMatches(!name.caseSensitive(), at, sought, 0, sought.length())
          && isEdge(plain, at)
          && isEdge(plain, end)) {
        return Optional.of(new Match(sentence.substring(at, end), name.how()));
      }
    }
    return Optional.empty();
  }

  /** Whether no word goes on from before a place to after it. */
  private static boolean isEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Apostrophes and hyphens as they are typed; no sign more or less. */
  private static String plain(String text) {
    return text.replace('’', '\'').replace('‘', '\'').replace('‑', '-').replace('\n', ' ');
  }
}
