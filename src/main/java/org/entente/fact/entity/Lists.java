package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;

/**
 * Joins names that stand in a list into one mention: "Japan, Australia and the Philippines".
 * Parsers often lose the middle of a list.
 */
final class Lists {
  private static final Set<String> LAST = WordSet.of("and", "or", "&", "as well as", "plus");
  private static final Set<String> AT = WordSet.of("in", "at", "near", "from");
  private static final Set<String> HYPHENS = WordSet.of("-", "‐", "‑", "–");
  private static final Set<String> ASIDE = Set.of(", as well as", ", plus");
  private static final Set<String> BEFORE =
      WordSet.of(
          "between",
          "of",
          "with",
          "by",
          "to",
          "for",
          "from",
          "both",
          "against",
          "among",
          "and",
          "than",
          "including",
          "as",
          "like",
          ",",
          ";",
          ":",
          "—",
          "-",
          "the",
          "(",
          "“",
          "that",
          "members",
          "allies",
          "partners",
          "neighbours",
          "neighbors",
          "countries",
          "states",
          "nations",
          "republics",
          "kingdoms");

  private static final Set<String> BODIES = WordSet.of("Organization", "Alliance", "Group");
  private static final Set<String> LIKE = WordSet.of("as", "like", "unlike");
  private static final Set<String> MEMBERS =
      WordSet.of("member", "members", "founder", "founders", "part", "partner", "partners");
  private static final Set<String> WHOSE = WordSet.of("of", "its", "their", "'s", "’s");
  private static final Set<String> BEHIND =
      WordSet.of(
          "in", "on", "at", "to", "for", "with", "by", "from", "as", "of", "that", "who", "which");

  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("State", "Organization", "Alliance", "Group", "Company"),
          Set.of("Person"),
          Set.of("WeaponSystem"),
          Set.of("Topic"));

  private Lists() {}

  /** The mentions with lists in place of their members. */
  static List<Mention> join(List<Word> words, List<Mention> mentions) {
    List<Mention> joined = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      int last = last(words, mentions, i);
      if (last > i + 1 && isNamedFor(words, mentions.subList(i, last + 1))) {
        joined.add(mentions.get(i));
      } else if (last > i && isList(words, mentions, i, last)) {
        Mention list = mentions.get(i).with(mentions.subList(i + 1, last + 1));
        String before = between(words, mentions.get(last - 1), mentions.get(last));
        // "X, as well as Y, has": the comma behind Y belongs to the list.
        boolean closed =
            ASIDE.contains(before)
                && list.end() + 1 < words.size()
                && words.get(list.end()).form().equals(",");
        joined.add(closed ? list.over(list.start(), list.end() + 1) : list);
        i = last;
      } else {
        joined.add(mentions.get(i));
      }
    }
    return joined;
  }

  /** The last member of the list that a mention begins; the mention itself where it begins none. */
  private static int last(List<Word> words, List<Mention> mentions, int first) {
    int at = first;
    while (at + 1 < mentions.size() && isOneFamily(mentions.get(first), mentions.get(at + 1))) {
      String between = between(words, mentions.get(at), mentions.get(at + 1));
      if (at == first
          && (isVenue(words, mentions.get(first), mentions.get(at + 1))
              || isOpening(words, mentions.get(first), mentions.get(at + 1)))) {
        return first;
      }
      if (isPair(words, mentions.get(at), mentions.get(at + 1))) {
        return at == first ? at + 1 : first;
      } else if (between.equals(",") || (between.isEmpty() && isClosed(words, mentions.get(at)))) {
        at++;
      } else if (LAST.contains(between) || LAST.contains(between.replace(", ", ""))) {
        // "…, and Y has signed": of two, the comma parts clauses.
        boolean clause =
            at == first && between.startsWith(", and") && isSubject(words, mentions.get(at + 1));
        return clause ? first : at + 1;
      } else {
        return first;
      }
    }
    return first;
  }

  /**
   * "The minister, X, the minister, Y, and Z": the comma behind a name may be part of its title.
   */
  private static boolean isClosed(List<Word> words, Mention mention) {
    return words.get(mention.end() - 1).form().equals(",");
  }

  /** "In Lima, Chile and Peru signed": the city is where, not who. */
  private static boolean isVenue(List<Word> words, Mention one, Mention next) {
    return one.start() > 0
        && AT.contains(words.get(one.start() - 1).form().toLowerCase(Locale.ROOT))
        && isPlace(one)
        && isState(next)
        && !isPlace(next);
  }

  /** "As members of the League, Chile and Peru voted": the League is none of those who did. */
  private static boolean isOpening(List<Word> words, Mention one, Mention next) {
    return LIKE.contains(words.get(0).form().toLowerCase(Locale.ROOT))
        && isBody(one)
        && isState(next)
        && words.subList(0, one.start()).stream()
            .anyMatch(it -> MEMBERS.contains(it.form().toLowerCase(Locale.ROOT)));
  }

  private static boolean isBody(Mention mention) {
    return mention.senses().stream().anyMatch(it -> it.kinds().stream().anyMatch(BODIES::contains));
  }

  private static boolean isPlace(Mention mention) {
    return mention.senses().stream().anyMatch(sense -> sense.kinds().contains("Place"));
  }

  /** "Kenya-Uganda ties", "Franco-Indian ties": two whom nothing but a hyphen parts. */
  private static boolean isPair(List<Word> words, Mention one, Mention other) {
    Word last = words.get(one.end() - 1);
    boolean hyphen =
        one.end() == other.start()
            ? HYPHENS.contains(last.form().substring(last.form().length() - 1))
            : other.start() == one.end() + 1 && HYPHENS.contains(words.get(one.end()).form());
    return hyphen
        && isParty(one)
        && isParty(other)
        && words.get(other.start()).start() - last.end() < 2;
  }

  private static boolean isParty(Mention mention) {
    return mention.senses().stream()
        .anyMatch(it -> it.kinds().contains("State") || it.kinds().contains("Organization"));
  }

  /** "The Quad, X, Y and Z, met": a comma behind states tells that they make up what is before. */
  private static boolean isNamedFor(List<Word> words, List<Mention> list) {
    Mention whole = list.get(0);
    Mention last = list.get(list.size() - 1);
    int start = whole.start();
    if (start > 0 && words.get(start - 1).form().equalsIgnoreCase("the")) {
      start--;
    }
    boolean begins = start == 0 || WHOSE.contains(words.get(start - 1).form());
    return begins
        && last.end() + 1 < words.size()
        && words.get(last.end()).form().equals(",")
        && !isState(whole)
        && list.stream().skip(1).allMatch(Lists::isState);
  }

  private static boolean isState(Mention mention) {
    return mention.senses().stream().anyMatch(sense -> sense.kinds().contains("State"));
  }

  /** Whether a name is followed by what may be its verb. */
  private static boolean isSubject(List<Word> words, Mention mention) {
    if (mention.end() >= words.size()) {
      return false;
    }
    String next = words.get(mention.end()).form();
    return Character.isLowerCase(next.codePointAt(0)) && !BEHIND.contains(next);
  }

  private static String between(List<Word> words, Mention one, Mention other) {
    StringBuilder between = new StringBuilder();
    for (int i = one.end(); i < other.start(); i++) {
      String form = words.get(i).form().toLowerCase(Locale.ROOT);
      if (!form.equals("the")) {
        between.append(between.isEmpty() ? "" : " ").append(form);
      }
    }
    return between.toString();
  }

  private static boolean isOneFamily(Mention one, Mention other) {
    return FAMILIES.stream().anyMatch(family -> isIn(one, family) && isIn(other, family));
  }

  private static boolean isIn(Mention mention, Set<String> family) {
    return mention.senses().stream().anyMatch(sense -> family.containsAll(sense.kinds()));
  }

  /** "two Airbus helicopters and a patrol boat": the parser ties the maker to what it makes. */
  private static boolean isMade(Mention maker, Mention weapon) {
    return maker.end() == weapon.start()
        && isIn(maker, Set.of("Company"))
        && isIn(weapon, Set.of("WeaponSystem"));
  }

  /** "jets from Spain and Ugandan tanks": the adjective belongs to the tanks. */
  private static boolean isOfNext(List<Word> words, Mention one, Mention next) {
    int before = one.start() - (isForm(words, one.start() - 1, "the") ? 2 : 1);
    return (isForm(words, before, "from") || isForm(words, before, "to"))
        && NamedSentence.isDemonym(next)
        && !NamedSentence.isDemonym(one)
        && isSubject(words, next);
  }

  private static boolean isForm(List<Word> words, int at, String form) {
    return at >= 0 && words.get(at).form().equals(form);
  }

  // "met Putin and Kishida flew on": two names may belong to two clauses.
  private static boolean isList(List<Word> words, List<Mention> mentions, int first, int last) {
    int start = mentions.get(first).start();
    int end = mentions.get(last).end();
    if (last == first + 1 && isPair(words, mentions.get(first), mentions.get(last))) {
      return true;
    }
    if ((first > 0 && isMade(mentions.get(first - 1), mentions.get(first)))
        || (last == first + 1 && isOfNext(words, mentions.get(first), mentions.get(last)))) {
      return false;
    }
    boolean begins =
        start == 0 || BEFORE.contains(words.get(start - 1).form().toLowerCase(Locale.ROOT));
    boolean ends =
        end >= words.size()
            || !Character.isLetter(words.get(end).form().codePointAt(0))
            || BEHIND.contains(words.get(end).form())
            || Set.of("has", "have", "had").contains(words.get(end).form());
    return last - first > 1 || begins || ends;
  }
}
