package org.entente.fact.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Numbers;

/**
 * Takes a sentence apart at semicolons and colons where what stands on either side states something
 * of its own: a parser that gets each alone ties nothing of the one to the other.
 */
public final class Pieces {
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> GOING_ON =
      WordSet.of("that", "which", "who", "whose", "whom", "whether", "if", "and", "or");

  private static final Set<String> SOME =
      WordSet.of(
          "first",
          "last",
          "rest",
          "remainder",
          "some",
          "most",
          "all",
          "both",
          "half",
          "several",
          "many",
          "latest",
          "majority",
          "none");
  private static final Set<String> RELATIVE = Set.of("which", "whom");

  /**
   * A part of a sentence.
   *
   * @param from where it begins in the text
   * @param to where it ends
   */
  public record Piece(NamedSentence sentence, int from, int to) {
    /** Whether something lies in it. */
    public boolean holds(int start) {
      return from <= start && start < to;
    }
  }

  private Pieces() {}

  /**
   * The parts of a sentence in order; one where it is not taken apart.
   *
   * @param tagger asked for Penn Treebank tags where there is something to part it at
   * @param analyser asked only where these do not tell
   */
  public static List<Piece> of(
      NamedSentence sentence,
      Function<NamedSentence, List<String>> tagger,
      Function<NamedSentence, Tree> analyser) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 1; i + 1 < sentence.words().size(); i++) {
      if (isCut(form(sentence, i)) || isPartitive(sentence, i)) {
        cuts.add(i);
      }
    }
    if (!cuts.isEmpty()) {
      List<String> tags = tagger.apply(sentence);
      // From the right, so that what states nothing goes with what stands before it.
      for (int i = cuts.size() - 1; i >= 0; i--) {
        int from = i == 0 ? 0 : cuts.get(i - 1) + 1;
        int to = i + 1 < cuts.size() ? cuts.get(i + 1) : tags.size();
        int cut = cuts.get(i);
        boolean apart =
            states(tags, from, cut)
                && (states(tags, cut + 1, to)
                    || (isCut(form(sentence, cut))
                        && isClause(analyser.apply(sentence.part(cut + 1, to)))));
        boolean within = form(sentence, cut).equals(",") && goesOn(sentence, tags, cut + 1);
        if (!apart || within || GOING_ON.contains(form(sentence, cut + 1))) {
          cuts.remove(i);
        }
      }
    }
    return parts(pronounced(sentence, cuts), cuts);
  }

  /** ", two of which", ", the first of which": where a clause begins that could stand alone. */
  private static boolean isPartitive(NamedSentence sentence, int comma) {
    int part = form(sentence, comma).equals(",") ? comma + 1 : sentence.words().size();
    if (part + 3 < sentence.words().size() && form(sentence, part).equals("the")) {
      part++;
    }
    return part + 3 < sentence.words().size()
        && form(sentence, part + 1).equals("of")
        && RELATIVE.contains(form(sentence, part + 2))
        && (SOME.contains(form(sentence, part)) || Numbers.whole(form(sentence, part)).isPresent());
  }

  /** Whether behind a clause that begins there, and a comma, another one goes on. */
  private static boolean goesOn(NamedSentence sentence, List<String> tags, int from) {
    for (int i = from; i + 1 < tags.size(); i++) {
      boolean more = FINITE.contains(tags.get(i + 1)) || tags.get(i + 1).equals("CC");
      if (form(sentence, i).equals(",") && more) {
        return true;
      }
    }
    return false;
  }

  /** "Two of which arrived" as "two of them arrived", where that begins a part. */
  private static NamedSentence pronounced(NamedSentence sentence, List<Integer> cuts) {
    List<Word> words = new ArrayList<>(sentence.words());
    for (int cut : cuts) {
      for (int i = cut + 3; isPartitive(sentence, cut) && i <= cut + 4; i++) {
        Word word = words.get(i);
        if (RELATIVE.contains(word.form())) {
          words.set(i, new Word("them", word.start(), word.start() + 4, false));
        }
      }
    }
    return new NamedSentence(words, sentence.mentions());
  }

  private static List<Piece> parts(NamedSentence sentence, List<Integer> cuts) {
    List<Piece> pieces = new ArrayList<>();
    int word = 0;
    int from = 0;
    for (int cut : cuts) {
      int to = sentence.words().get(cut).start();
      pieces.add(new Piece(sentence.part(word, cut + 1).closed(), from, to));
      word = cut + 1;
      from = to;
    }
    pieces.add(new Piece(sentence.part(word, sentence.words().size()), from, Integer.MAX_VALUE));
    return pieces;
  }

  private static boolean isCut(String form) {
    return form.equals(";") || form.equals(":");
  }

  private static String form(NamedSentence sentence, int word) {
    return sentence.words().get(word).form().toLowerCase(Locale.ROOT);
  }

  /** Whether what a parser could not tell within its sentence is a clause on its own. */
  private static boolean isClause(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.head(i) < 0) {
        return FINITE.contains(tree.xpos(i))
            && tree.children(i).stream().anyMatch(it -> tree.relation(it).startsWith("nsubj"));
      }
    }
    return false;
  }

  private static boolean states(List<String> tags, int from, int to) {
    return tags.subList(from, to).stream().anyMatch(FINITE::contains);
  }
}
