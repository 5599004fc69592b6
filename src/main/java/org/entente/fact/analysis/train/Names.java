package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.fact.analysis.Word;

/** Puts the words of each name together to one, as they are before the parser sees a text. */
final class Names {
  /** The tag of a name. */
  static final String PROPER = "PROPN|NNP";

  private final Gold gold;

  private Names(Gold gold) {
    this.gold = gold;
  }

  /** The sentence with every name as one word; the same where it has none. */
  static Gold joined(Gold gold) {
    return new Names(gold).join();
  }

  private Gold join() {
    int[] place = new int[gold.size() + 1];
    List<int[]> spans = new ArrayList<>();
    for (int start = 0; start < gold.size(); ) {
      int end = nameEnd(start);
      spans.add(new int[] {start, end});
      for (int i = start; i < end; i++) {
        place[i + 1] = spans.size();
      }
      start = end;
    }
    List<Word> words = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<Integer> heads = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    for (int[] span : spans) {
      int head = head(span[0], span[1]);
      boolean name = isProper(head);
      words.add(name ? name(span[0], span[1]) : gold.words().get(head));
      lemmas.add(name ? words.get(words.size() - 1).form() : gold.lemmas().get(head));
      tags.add(name ? PROPER : gold.tags().get(head));
      heads.add(place[gold.heads().get(head)]);
      relations.add(gold.relations().get(head));
    }
    return new Gold(words, lemmas, tags, heads, relations);
  }

  private boolean isProper(int i) {
    return gold.upos(i).equals("PROPN") && gold.xpos(i).startsWith("NNP");
  }

  private Word name(int start, int end) {
    StringBuilder form = new StringBuilder();
    for (int i = start; i < end; i++) {
      Word word = gold.words().get(i);
      boolean glued = i == start || gold.words().get(i - 1).end() == word.start();
      form.append(glued ? "" : " ").append(word.form());
    }
    int from = gold.words().get(start).start();
    return new Word(form.toString(), from, from + form.length(), true);
  }

  /** The end of the longest run from here that is one name, or of the single word. */
  private int nameEnd(int start) {
    int end = start + 1;
    for (int i = start; i < gold.size() && isPart(i); i++) {
      if (isOneName(start, i + 1)) {
        end = i + 1;
      }
    }
    return end;
  }

  private boolean isPart(int i) {
    return gold.xpos(i).startsWith("NNP") || gold.words().get(i).form().equals("-");
  }

  private boolean isOneName(int start, int end) {
    long heads =
        IntStream.range(start, end)
            .filter(i -> gold.heads().get(i) <= start || gold.heads().get(i) > end)
            .count();
    return heads == 1
        && isProper(head(start, end))
        && isPart(end - 1)
        && !gold.words().get(end - 1).form().equals("-");
  }

  private int head(int start, int end) {
    return IntStream.range(start, end)
        .filter(i -> gold.heads().get(i) <= start || gold.heads().get(i) > end)
        .findFirst()
        .orElseThrow();
  }
}
