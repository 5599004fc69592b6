package org.entente.fact.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon.Role;

/** Finds how far a run of capitals goes, with the small words and numbers that names hold. */
final class Capitals {
  private static final Pattern DAY =
      Pattern.compile(Calendar.MONTH + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  /** What stands before the name of one thing. */
  private static final Set<String> WHOSE =
      WordSet.of("the", "The", "a", "A", "an", "An", "its", "their", "'s", "’s");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private final Lexicon lexicon;
  private final Honorifics honorifics;

  Capitals(Lexicon lexicon, Honorifics honorifics) {
    this.lexicon = lexicon;
    this.honorifics = honorifics;
  }

  /** Where the run of capitals that begins at a word ends; the word itself where none does. */
  int end(List<Mention> known, List<Word> words, int start) {
    String first = words.get(start).form();
    if (!Spelling.isCapital(first)
        || (DAY.matcher(first).matches() && (first.endsWith(".") || isDay(words, start + 1)))
        || (isOpener(words, start) && isFirst(words, start))) {
      return start;
    }
    int end = start + 1;
    while (end < words.size()) {
      String form = words.get(end).form();
      if (Spelling.isCapital(form)) {
        end++;
      } else if (Spelling.joins(form)
          && end + 1 < words.size()
          && Spelling.isCapital(words.get(end + 1).form())
          && !isKnown(known, words, end + 1, form)) {
        end += 2;
      } else if (form.equals("de")
          && end + 2 < words.size()
          && Spelling.joins(words.get(end + 1).form())
          && Spelling.isCapital(words.get(end + 2).form())) {
        end += 3;
      } else if (isDoubleBarrelled(known, words, start, end)) {
        end += 2;
      } else if (isSubjectAlso(known, words, start, end) || isTwofold(known, words, start, end)) {
        end += 2;
      } else if (isType(words, end) && !isActor(known, end)) {
        end++;
      } else if (classed(words, end) > end) {
        return classed(words, end);
      } else {
        break;
      }
    }
    return end;
  }

  // "LIMA, Feb 3": a month, where a number follows.
  private static boolean isDay(List<Word> words, int next) {
    return next < words.size() && NUMBER.matcher(words.get(next).form()).matches();
  }

  // "Ulsan-class frigates", "Parola-class patrol vessels": the class names them.
  private int classed(List<Word> words, int hyphen) {
    boolean named =
        hyphen + 2 < words.size()
            && words.get(hyphen).form().equals("-")
            && words.get(hyphen + 1).form().equals("class");
    for (int i = hyphen + 2; named && i < Math.min(hyphen + 5, words.size()); i++) {
      if (lexicon.has(Role.WEAPONS, Spelling.singular(words.get(i).form()))) {
        return i + 1;
      }
    }
    return hyphen;
  }

  // "Avante 2200 corvettes": the number belongs to the model.
  private boolean isType(List<Word> words, int number) {
    return number + 1 < words.size()
        && Spelling.isType(words.get(number).form())
        && lexicon.has(Role.WEAPONS, Spelling.singular(words.get(number + 1).form()));
  }

  // "Sold Rwanda 20 tanks": the number is that of the tanks.
  private static boolean isActor(List<Mention> known, int end) {
    return known.stream()
        .filter(it -> it.end() == end)
        .anyMatch(
            it ->
                it.senses().stream().allMatch(one -> one.known() && one.kinds().contains("State")));
  }

  // "Ana Mutua-Ochieng": a surname of two, where neither is known for anything but a person.
  private boolean isDoubleBarrelled(List<Mention> known, List<Word> words, int start, int hyphen) {
    return hyphen - start > 1
        && Spelling.isHyphen(words, hyphen)
        && isPlainName(words.get(hyphen - 1).form())
        && isPlainName(words.get(hyphen + 1).form())
        && lexicon.kind(words.get(start).form()).isEmpty()
        && known.stream()
            .filter(it -> it.start() < hyphen + 2 && it.end() > hyphen - 1)
            .allMatch(
                it ->
                    it.senses().stream()
                        .allMatch(one -> one.isContextOnly() && one.kinds().contains("Person")));
  }

  private boolean isPlainName(String form) {
    return Spelling.isCapital(form)
        && form.chars().skip(1).allMatch(Character::isLowerCase)
        && !isThing(form)
        && !lexicon.has(Role.OPENERS, form);
  }

  // "Treaty on Trade and Friendship": the two are what it is on.
  private boolean isSubjectAlso(List<Mention> known, List<Word> words, int start, int and) {
    return (words.get(and).form().equals("and")
            || Spelling.isHyphen(words, and)
            || isListed(words, and))
        && and - start > 2
        && and + 1 < words.size()
        && Spelling.isCapital(words.get(and + 1).form())
        && Set.of("on", "of", "for").contains(words.get(start + 1).form())
        && lexicon.kind(words.get(start).form()).isPresent()
        && known.stream()
            .filter(it -> it.start() < and + 2 && it.end() > start + 2)
            .allMatch(it -> it.senses().stream().allMatch(Capitals::isTopic));
  }

  // "RDT&E Arrangement", "the Fire and Rescue Agency": one thing for two matters.
  private boolean isTwofold(List<Mention> known, List<Word> words, int start, int and) {
    int last = afterCapitals(words, and + 1);
    String head = words.get(last - 1).form();
    boolean sign = words.get(and).form().equals("&");
    boolean whose =
        start > 0 && (WHOSE.contains(words.get(start - 1).form()) || isOwner(known, start));
    return last > and + (sign ? 1 : 2)
        && (sign || (words.get(and).form().equals("and") && whose))
        && (isBody(head) || lexicon.kind(head).isPresent())
        && (sign || isBusiness(known, words, start, and))
        && words.subList(start, and).stream().noneMatch(it -> isThing(it.form()))
        && known.stream()
            .filter(it -> it.start() < last && it.end() > start)
            .allMatch(it -> it.senses().stream().allMatch(Capitals::isTopic));
  }

  // "The Duma and Federation Council" are two: a body is for fire or trade, not for a Duma.
  private boolean isBusiness(List<Mention> known, List<Word> words, int start, int end) {
    for (int i = start; i < end; i++) {
      int at = i;
      boolean topic = known.stream().anyMatch(it -> it.start() <= at && at < it.end());
      if (!topic && !lexicon.has(Role.BUSINESS, words.get(i).form())) {
        return false;
      }
    }
    return true;
  }

  private static int afterCapitals(List<Word> words, int from) {
    int at = from;
    while (at < words.size() && Spelling.isCapital(words.get(at).form())) {
      at++;
    }
    return at;
  }

  private static boolean isOwner(List<Mention> known, int start) {
    return known.stream()
        .filter(it -> it.end() == start)
        .anyMatch(it -> it.senses().stream().anyMatch(one -> one.kinds().contains("State")));
  }

  /** "The Defence Ministry and Space Agency" are two. */
  private boolean isThing(String form) {
    boolean kind = lexicon.kind(form).isPresent() && !form.equals("Partnership");
    return isBody(form) || kind || honorifics.isTitle(form);
  }

  private boolean isBody(String form) {
    return lexicon.has(Role.ORGANIZATIONS, form);
  }

  // "Treaty of Friendship, Trade and Navigation": behind the comma more of its title, up to "and".
  private static boolean isListed(List<Word> words, int comma) {
    int at = comma;
    while (at < words.size()
        && (Spelling.isCapital(words.get(at).form()) || words.get(at).form().equals(","))) {
      at++;
    }
    return words.get(comma).form().equals(",")
        && at - comma > 1
        && at + 1 < words.size()
        && words.get(at).form().equals("and")
        && Spelling.isCapital(words.get(at + 1).form());
  }

  // "Treaty of Japan": what follows the word inside is a name of its own, except within a title.
  private static boolean isKnown(List<Mention> known, List<Word> words, int word, String joint) {
    return joint.equals("on")
        && (known.stream().anyMatch(it -> it.start() == word)
            || DAY.matcher(words.get(word).form()).matches());
  }

  private boolean isOpener(List<Word> words, int word) {
    String form = words.get(word).form();
    return lexicon.has(Role.OPENERS, form)
        || Numbers.whole(form).isPresent()
        || word + 1 >= words.size()
        || (!Spelling.isCapital(words.get(word + 1).form())
            && !Spelling.isAcronym(form)
            && !honorifics.isTitle(form));
  }

  /** Whether a word begins its sentence, but for a dateline, quotes, dashes and brackets. */
  private static boolean isFirst(List<Word> words, int word) {
    return words.subList(Math.min(word, Dateline.length(words)), word).stream()
        .noneMatch(it -> it.form().codePoints().anyMatch(Character::isLetter));
  }

  private static boolean isTopic(Sense sense) {
    return sense.kinds().equals(Set.of("Topic"));
  }
}
