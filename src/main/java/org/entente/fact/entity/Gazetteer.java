package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.jspecify.annotations.Nullable;

/** Finds the thesaurus's names among words: the longest first, whole words only. */
public final class Gazetteer {
  /** Kinds whose names may end with somebody or some place, and the preposition before it. */
  private static final Map<String, Set<String>> OPEN =
      Map.of(
          "Topic",
          Set.of("to", "for", "with", "by", "between"),
          "Threat",
          Set.of("from", "by", "of", "to"),
          "Summit",
          Set.of("in", "at"),
          "Meeting",
          Set.of("in", "at"));

  private static final Set<String> ENDINGS = WordSet.of("'s", "’s", "'", "’");

  /** How many more characters a name may have in a text: blanks, and the s of a plural. */
  private static final int ROOM = 4;

  private final NameIndex names;

  /** The names of a thesaurus; a thing's own label and aliases, in every language. */
  public Gazetteer(Thesaurus thesaurus, Lexicon lexicon) {
    this.names = new NameIndex(thesaurus, lexicon);
  }

  /** The mentions in a sentence, in order, none within another. */
  public List<Mention> find(String text, List<Word> words) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Mention mention = longestAt(text, words, i);
      if (mention != null && !isCutOff(text, words, mention)) {
        Mention part = part(text, words, mention);
        found.addAll(owned(text, words, part));
        i = part.end() - 1;
      }
    }
    return found;
  }

  // "the South China Sea": "the South" is a name too.
  private boolean isCutOff(String text, List<Word> words, Mention mention) {
    if (isPart(words, mention)) {
      return true;
    }
    if (mention.end() - mention.start() != 2
        || !words.get(mention.start()).form().equalsIgnoreCase("the")) {
      return false;
    }
    Mention next = longestAt(text, words, mention.start() + 1);
    return next != null && next.end() > mention.end();
  }

  // "West African leaders": those of a part of the world, which is not the West.
  private static boolean isPart(List<Word> words, Mention mention) {
    if (mention.end() == words.size()) {
      return false;
    }
    String next = words.get(mention.end()).form();
    return words.get(mention.end() - 1).form().equals("West")
        && Spelling.isCapital(next)
        && next.endsWith("an");
  }

  /**
   * "aid to Ukraine" names a topic, and to whom it goes; "G20 summit in Bali" a summit and where.
   */
  private Mention part(String text, List<Word> words, Mention mention) {
    Set<String> before = new TreeSet<>();
    for (Sense sense : mention.senses()) {
      before.addAll(OPEN.getOrDefault(sense.kinds().stream().findFirst().orElse(""), Set.of()));
    }
    for (int i = mention.start() + 1; i + 1 < mention.end() && !before.isEmpty(); i++) {
      boolean article = words.get(i + 1).form().equals("the") && i + 2 < mention.end();
      Mention inner =
          before.contains(words.get(i).form())
              ? longestAt(text, words, article ? i + 2 : i + 1)
              : null;
      if (inner != null && inner.end() == mention.end() && isActorOrPlace(inner)) {
        return new Mention(mention.start(), i, mention.senses());
      }
    }
    return mention;
  }

  /** "Russia's invasion of Ukraine" names an event, and whose deed it is. */
  private List<Mention> owned(String text, List<Word> words, Mention mention) {
    int start = words.get(mention.start()).start();
    for (int end = mention.end() - 1; end > mention.start(); end--) {
      boolean possessed = ENDINGS.contains(words.get(end).form());
      int rest = possessed ? end + 1 : end;
      List<Sense> owner = names.senses(text.substring(start, words.get(end - 1).end()));
      if (owner.stream().anyMatch(it -> it.kinds().contains("State"))) {
        return rest < mention.end() && isDeed(mention, possessed)
            ? List.of(new Mention(mention.start(), end, owner), rest(text, words, mention, rest))
            : List.of(mention);
      }
    }
    return List.of(mention);
  }

  private static boolean isDeed(Mention mention, boolean possessed) {
    return mention.senses().stream()
        .flatMap(it -> it.kinds().stream())
        .allMatch(
            kind ->
                kind.equals("Event")
                    || kind.equals("Threat")
                    || (possessed && kind.equals("Topic")));
  }

  /** What the words behind the owner name by themselves, else what they name with him. */
  private Mention rest(String text, List<Word> words, Mention whole, int start) {
    Mention own = longestAt(text, words, start);
    Mention named = own != null && own.end() == whole.end() ? own : whole;
    return new Mention(start, whole.end(), named.senses());
  }

  private static boolean isActorOrPlace(Mention mention) {
    return mention.senses().stream()
        .noneMatch(sense -> sense.kinds().contains("Topic") || sense.kinds().contains("Event"));
  }

  /** "Lloyd J. Austin": a person is known by the name without what stands for one between. */
  private @Nullable Mention initialled(List<Word> words, int first) {
    if (first + 2 >= words.size()
        || !Spelling.isInitial(words.get(first + 1).form())
        || !Spelling.isCapital(words.get(first).form())) {
      return null;
    }
    List<Sense> persons =
        names.senses(words.get(first).form() + " " + words.get(first + 2).form()).stream()
            .filter(it -> it.kinds().contains("Person"))
            .toList();
    return persons.isEmpty() ? null : new Mention(first, first + 3, persons);
  }

  private @Nullable Mention longestAt(String text, List<Word> words, int first) {
    Mention initialled = initialled(words, first);
    if (initialled != null) {
      return initialled;
    }
    int start = words.get(first).start();
    int limit = names.longest(text, start);
    if (limit == 0) {
      return null;
    }
    int last = first;
    while (last < words.size() && words.get(last).end() - start <= limit + ROOM) {
      last++;
    }
    for (int end = last; end > first; end--) {
      Word final_ = words.get(end - 1);
      List<Sense> senses = names.senses(text.substring(start, final_.end()));
      if (!senses.isEmpty()) {
        return new Mention(first, end, senses);
      }
    }
    return null;
  }
}
