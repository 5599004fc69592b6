package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.Slugs;
import org.entente.fact.analysis.Word;

/** Finds names that the thesaurus lacks, by their capitals and by the words they are made of. */
final class NewNames {
  private static final Pattern GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}+-\\p{Ll}+");

  private static final int LONGEST_TITLE = 12;
  private static final Set<String> PERSON = Set.of("Person");
  private static final Set<String> TOPIC = Set.of("Topic");
  private static final Set<String> COMPANY = Set.of("Company");

  private final Lexicon lexicon;
  private final Homes homes;
  private final Honorifics honorifics;
  private final Capitals capitals;
  private final NameKinds kinds;

  NewNames(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.homes = new Homes(lexicon);
    this.honorifics = new Honorifics(lexicon);
    this.capitals = new Capitals(lexicon, honorifics);
    this.kinds = new NameKinds(lexicon, honorifics);
  }

  /** The known mentions of a sentence and those found beside them, in order. */
  List<Mention> with(List<Mention> known, List<Word> words) {
    List<Mention> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < words.size(); ) {
      while (next < known.size() && known.get(next).start() < i) {
        next++;
      }
      int end = capitals.end(known, words, i);
      Optional<Mention> made = end > i ? make(known, words, i, end) : Optional.empty();
      if (made.isPresent()) {
        int from = i;
        known.stream()
            .filter(it -> it.start() >= from && it.end() <= made.get().start())
            .forEach(all::add);
        all.add(made.get());
        i = made.get().end();
      } else if (next < known.size() && known.get(next).start() == i) {
        all.add(known.get(next));
        i = known.get(next).end();
      } else {
        i = end > i && isTitle(known, words, i, end) ? end : i + 1;
      }
    }
    return all;
  }

  // "Secretary of State for Defence": no part of it is a name.
  private boolean isTitle(List<Mention> known, List<Word> words, int start, int end) {
    return honorifics.after(words, start, end) >= end
        && known.stream()
            .filter(it -> it.start() < end && it.end() > start)
            .allMatch(it -> it.senses().stream().allMatch(one -> one.kinds().equals(TOPIC)));
  }

  private Optional<Mention> make(List<Mention> known, List<Word> words, int start, int last) {
    int name = honorifics.after(words, start, last);
    boolean titled = name > start || (start > 0 && honorifics.isTitle(words.get(start - 1).form()));
    int end = titled ? beforeOwner(known, words, name, last) : homes.end(known, words, start, last);
    if (isSite(words, last) && !isNamed(known, start, last)) {
      return Optional.of(mention(words, start, last, Set.of("Place")));
    }
    boolean another =
        isNamesake(known, words, name, end) || (titled && isSurnamed(known, name, end));
    if (another && Spelling.isPersonal(words, name, end)) {
      return Optional.of(mention(words, name, plainEnd(words, name, end, PERSON), PERSON));
    }
    if (name > start && name < end && !isNamed(known, name, end)) {
      return Spelling.isPersonal(words, name, end)
          ? Optional.of(mention(words, name, plainEnd(words, name, end, PERSON), PERSON))
          : Optional.empty();
    }
    boolean onlyTitle = name >= end || isShortTitle(words, start, end);
    if (onlyTitle
        || isOffice(known, words, start, end)
        || isForm(known, words, start, end)
        || known.stream().anyMatch(it -> begins(it, words, start) && it.end() >= end)) {
      return Optional.empty();
    }
    if (isWhose(known, start, end) || (end - start == 1 && words.get(start).form().length() < 2)) {
      return Optional.empty();
    }
    return kinds
        .of(words, start, end, isNamed(known, start, end))
        .map(found -> mention(words, start, plainEnd(words, start, end, found), found));
  }

  // "ACCRA — The European Union": behind a dateline the article is no part of what is known.
  private static boolean begins(Mention known, List<Word> words, int start) {
    return known.start() == start
        || (known.start() == start + 1 && words.get(start).form().equals("The"));
  }

  // "the Chief of the Defence Forces (CDF)": letters for an office.
  private boolean isShortTitle(List<Word> words, int start, int end) {
    String letters = words.get(start).form();
    boolean bracketed =
        end == start + 1
            && start > 0
            && end < words.size()
            && words.get(start - 1).form().equals("(")
            && words.get(end).form().equals(")");
    int at = start - 2;
    for (int i = letters.length() - 1; bracketed && i >= 0; i--) {
      while (at >= 0 && !Spelling.isCapital(words.get(at).form()) && start - at < LONGEST_TITLE) {
        at--;
      }
      if (at < 0 || words.get(at).form().charAt(0) != letters.charAt(i)) {
        return false;
      }
      at--;
    }
    return bracketed && lexicon.has(Lexicon.Role.OFFICES, words.get(at + 1).form());
  }

  // "President of Hyundai Rotem": an office, and whose it is.
  private boolean isOffice(List<Mention> known, List<Word> words, int start, int end) {
    int of = start + 1;
    return of < end
        && words.get(of).form().equals("of")
        && lexicon.has(Lexicon.Role.OFFICES, words.get(start).form())
        && known.stream().anyMatch(it -> it.start() == of + 1 && it.end() == end);
  }

  // "Hyundai Rotem Co.": the company that is known, and what it is.
  private boolean isForm(List<Mention> known, List<Word> words, int start, int end) {
    return known.stream()
        .anyMatch(
            it ->
                it.start() == start
                    && it.end() <= end
                    && it.senses().stream().allMatch(one -> one.kinds().equals(COMPANY))
                    && words.subList(it.end(), end).stream()
                        .allMatch(word -> lexicon.has(Lexicon.Role.COMPANY_FORMS, word.form())));
  }

  // "Ana Ruiz MP": the name is hers without it.
  private static int plainEnd(List<Word> words, int start, int end, Set<String> kinds) {
    int last = end;
    while (kinds.equals(PERSON)
        && last - start > 2
        && Spelling.isNumeral(words.get(last - 1).form())) {
      last--;
    }
    return last;
  }

  // "German Leopard 2 tanks": whose the weapon is, and the weapon, both known. But in "sent Ukraine
  // 14 German Leopard 2 tanks" a parser needs them in one.
  private static boolean isWhose(List<Mention> known, int start, int end) {
    int at = start;
    boolean weapon = false;
    boolean given = known.stream().anyMatch(it -> start > 1 && it.end() == start - 1);
    if (given) {
      return false;
    }
    for (Mention mention : known) {
      if (mention.start() == at) {
        at = mention.end();
        weapon = mention.senses().get(0).kinds().contains("WeaponSystem");
      }
    }
    return weapon && at >= end;
  }

  // "The General Gordon base", "the Ferghana valley": a place, called after somebody or something.
  private boolean isSite(List<Word> words, int next) {
    if (next == words.size()) {
      return false;
    }
    String noun = words.get(next).form();
    // "The Southeast Asian region": a part of the world, and nobody's name.
    return !lexicon.has(Lexicon.Role.OPENERS, words.get(next - 1).form())
        && Character.isLowerCase(noun.codePointAt(0))
        && (lexicon.has(Lexicon.Role.SITES, noun) || lexicon.has(Lexicon.Role.CALLED_AFTER, noun));
  }

  // "James O'Brien", where only a Robert O'Brien is known; "Kim Sang-woo", where only another Kim.
  private static boolean isNamesake(List<Mention> known, List<Word> words, int start, int end) {
    if (end - start < 2) {
      return false;
    }
    boolean familyFirst = end - start == 2 && GIVEN.matcher(words.get(start + 1).form()).matches();
    int family = familyFirst ? start : end - 1;
    return known.stream().anyMatch(it -> it.start() == family && isSurname(it))
        && known.stream()
            .noneMatch(it -> it.start() != family && it.start() < end && it.end() > start);
  }

  // "General Mizanur Rahman Shameem", where only another Rahman is known.
  private static boolean isSurnamed(List<Mention> known, int start, int end) {
    List<Mention> within =
        known.stream().filter(it -> it.start() < end && it.end() > start).toList();
    return end - start > 2
        && !within.isEmpty()
        && within.stream().allMatch(it -> it.start() >= start && isFamily(it));
  }

  private static boolean isFamily(Mention mention) {
    return mention.senses().stream()
        .allMatch(sense -> sense.isContextOnly() && sense.kinds().contains("Person"));
  }

  private static boolean isSurname(Mention mention) {
    return mention.end() - mention.start() == 1 && isFamily(mention);
  }

  private static boolean isNamed(List<Mention> known, int start, int end) {
    return known.stream().anyMatch(it -> it.start() < end && it.end() > start);
  }

  /** "President X of Y": the person's name ends before whose president that is. */
  private static int beforeOwner(List<Mention> known, List<Word> words, int name, int end) {
    for (int i = name + 1; i + 1 < end; i++) {
      int owner = i + 1;
      if (words.get(i).form().equals("of")
          && Spelling.isCapital(words.get(name).form())
          && known.stream().anyMatch(it -> it.start() == owner)) {
        return i;
      }
    }
    return end;
  }

  private static Mention mention(List<Word> words, int start, int end, Set<String> kinds) {
    StringBuilder label = new StringBuilder();
    for (int i = start; i < end; i++) {
      boolean blank = i > start && words.get(i).start() > words.get(i - 1).end();
      label.append(blank ? " " : "").append(words.get(i).form());
    }
    boolean kind = kinds.equals(Set.of("WeaponSystem")) && label.indexOf("-class ") > 0;
    String plain = label.toString().replace('’', '\'');
    String name = kind ? Spelling.singular(plain) : plain;
    return new Mention(
        start, end, List.of(new Sense(Slugs.of(name), name, kinds, Set.of(), false)));
  }
}
