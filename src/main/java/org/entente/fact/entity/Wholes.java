package org.entente.fact.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.fact.analysis.Word;

/** Joins to a name what stands behind it and only goes on with it: MP, III, bin Omar, Co., Ltd. */
final class Wholes {
  private static final Pattern APART = Pattern.compile("[IVX]+|\\p{Ll}.*");

  private final Lexicon lexicon;

  Wholes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * "X Y III", "X Y MP": one person, as is "X Y" who is known and a further surname that is not.
   * "Hyundai Rotem Co." is one company.
   */
  List<Mention> join(List<Mention> found, List<Word> words) {
    List<Mention> whole = new ArrayList<>();
    for (Mention mention : found) {
      Mention before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
      if (before != null && mention.start() < before.end()) {
        continue;
      }
      if (before != null && isFurther(before, mention)) {
        whole.set(whole.size() - 1, before.over(before.start(), mention.end()));
      } else {
        int end = suffixed(mention, words);
        whole.add(end > mention.end() ? mention.over(mention.start(), end) : mention);
      }
    }
    return whole;
  }

  private static boolean isFurther(Mention person, Mention mention) {
    return person.end() == mention.start()
        && mention.end() == mention.start() + 1
        && person.end() - person.start() > 1
        && isKnownPerson(person)
        && mention.senses().stream().noneMatch(Sense::known)
        && mention.senses().get(0).kinds().contains("Person");
  }

  /** Where a name ends with what stands behind it and is no name: Jr., MP, Co., Ltd. */
  private int suffixed(Mention mention, List<Word> words) {
    boolean person = isAll(mention, "Person");
    boolean company = isAll(mention, "Company");
    int end = mention.end();
    while (person || company) {
      if (person && end + 1 < words.size() && Spelling.isSon(words.get(end).form())) {
        end = house(words, end + 2);
        continue;
      }
      int next = end < words.size() && words.get(end).form().equals(",") ? end + 1 : end;
      String form = next < words.size() ? words.get(next).form() : "";
      // "X, V Corps commander", "Saab, company officials said": no part of the name.
      boolean apart = next > end && APART.matcher(form).matches();
      boolean suffix =
          !apart
              && (person
                  ? Spelling.isNumeral(form)
                  : lexicon.has(Lexicon.Role.COMPANY_FORMS, form));
      if (!suffix) {
        return end;
      }
      end = next + 1;
    }
    return end;
  }

  /** "bin Abdulaziz Al Saud": where the names of a father and a house end. */
  private static int house(List<Word> words, int from) {
    boolean house =
        from + 1 < words.size()
            && Set.of("Al", "al").contains(words.get(from).form())
            && Spelling.isCapital(words.get(from + 1).form());
    boolean one =
        from < words.size() && words.get(from).form().toLowerCase(Locale.ROOT).startsWith("al-");
    return house ? from + 2 : one ? from + 1 : from;
  }

  static boolean isAll(Mention mention, String kind) {
    return mention.senses().stream().allMatch(it -> it.kinds().equals(Set.of(kind)));
  }

  private static boolean isKnownPerson(Mention mention) {
    return isAll(mention, "Person") && mention.senses().stream().allMatch(Sense::known);
  }
}
