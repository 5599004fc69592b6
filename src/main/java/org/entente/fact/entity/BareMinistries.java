package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Tells whose "the Defence Ministry" is where nothing beside it does: the state's whose ministry,
 * minister or army the text has told of last, else that of the place from which it reports. Whom a
 * ministry tells of first may be another state than its own. Not for several threads.
 */
final class BareMinistries {
  private static final Set<Thesaurus.Flag> INHERITED =
      Set.of(Thesaurus.Flag.METONYM, Thesaurus.Flag.CONTEXT_ONLY);
  private static final Set<String> BEHIND_PLACE = WordSet.of("(", ":", "-", "–", "—", "|");

  /** Whose these are, his the ministry told of next is rather than that of the dateline. */
  private static final Set<String> BESIDE =
      WordSet.of("minister", "Minister", "army", "navy", "military", "government");

  private final Lexicon lexicon;
  private Optional<Sense> told = Optional.empty();
  private Optional<Sense> home = Optional.empty();

  BareMinistries(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The mentions of a sentence, with those of bare ministries. */
  List<Mention> join(List<Word> words, List<Mention> mentions) {
    begin(words, mentions);
    List<Mention> joined = mentions;
    for (int i = 0; i < words.size(); i++) {
      if (BESIDE.contains(words.get(i).form())) {
        told = owner(words, mentions, start(words, i), i + 1).or(() -> told);
      }
      if (!words.get(i).form().equalsIgnoreCase("ministry")) {
        continue;
      }
      int start = start(words, i);
      int end = end(words, i);
      Optional<Sense> owner = owner(words, mentions, start, end);
      told = owner.or(() -> own(words, mentions, start)).or(() -> told);
      boolean bare =
          owner.isEmpty()
              && (start == 0 || words.get(start - 1).form().equalsIgnoreCase("the"))
              && !(end < words.size() && words.get(end).form().equals("of"));
      if (bare) {
        joined = with(joined, start, end);
      }
    }
    return joined;
  }

  /** From where the text reports. */
  private void begin(List<Word> words, List<Mention> mentions) {
    Mention opening = mentions.isEmpty() ? null : mentions.get(0);
    if (opening == null || opening.start() > Math.max(1, Dateline.length(words))) {
      return;
    }
    boolean dateline =
        opening.start() == 0
            && opening.senses().stream().anyMatch(it -> it.kinds().contains("Place"))
            && (Dateline.length(words) >= opening.end()
                || (opening.end() < words.size()
                    && BEHIND_PLACE.contains(words.get(opening.end()).form())));
    if (dateline) {
      home = home.or(() -> state(opening));
    }
  }

  private static Optional<Sense> state(Mention mention) {
    return mention.senses().stream().filter(it -> it.kinds().contains("State")).findFirst();
  }

  /** Where the words before "Ministry" begin that say which: foreign, defence. */
  private int start(List<Word> words, int ministry) {
    int start = ministry;
    while (start > 0 && isField(words.get(start - 1).form())) {
      start--;
    }
    return start;
  }

  /** "Ministry of Foreign Affairs". */
  private int end(List<Word> words, int ministry) {
    int end = ministry + 1;
    if (end + 1 < words.size()
        && words.get(end).form().equals("of")
        && isField(words.get(end + 1).form())) {
      end++;
      while (end < words.size() && isField(words.get(end).form())) {
        end++;
      }
    }
    return end;
  }

  private boolean isField(String form) {
    return lexicon.has(Role.TITLE_WORDS, form.toLowerCase(Locale.ROOT));
  }

  /** Whose it is, as the words around it say. */
  private static Optional<Sense> owner(
      List<Word> words, List<Mention> mentions, int start, int end) {
    return mentions.stream()
        .filter(
            it ->
                (it.start() < end && it.end() >= start)
                    || (it.end() == start - 1 && Ministries.isPossessive(words, start - 1))
                    || it.start() == Ministries.afterOf(words, end))
        .flatMap(it -> state(it).stream())
        .findFirst();
  }

  /** "India protested, and its ministry": the state with which the sentence begins. */
  private static Optional<Sense> own(List<Word> words, List<Mention> mentions, int start) {
    boolean pointed = start > 0 && words.get(start - 1).form().equals("its");
    return pointed && !mentions.isEmpty() && mentions.get(0).end() < start
        ? state(mentions.get(0))
        : Optional.empty();
  }

  /** With the state in the place of its ministry, where one is told. */
  private List<Mention> with(List<Mention> mentions, int start, int end) {
    told = told.or(() -> home);
    if (told.isEmpty()) {
      return mentions;
    }
    List<Mention> with = new ArrayList<>(mentions);
    with.removeIf(it -> it.start() < end && it.end() > start);
    int at = (int) with.stream().filter(it -> it.start() < start).count();
    Sense state = told.get();
    Sense sense = new Sense(state.key(), state.label(), state.kinds(), INHERITED, true);
    with.add(at, new Mention(start, end, List.of(sense)));
    return with;
  }
}
