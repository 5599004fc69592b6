package org.entente.fact.analysis.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.fact.analysis.Lemmatiser;
import org.entente.fact.analysis.Word;

/** Learns rules about endings from a treebank, and which words they get wrong. */
final class LemmaTraining {
  private static final int LONGEST_ENDING = 6;
  private static final List<String> INFLECTED =
      List.of("VBD", "VBG", "VBN", "VBP", "VBZ", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS");

  /** Tag and form, parted by a tab, to the lemma it most often has. */
  private final Map<String, String> lemmas = new TreeMap<>();

  private LemmaTraining(List<Gold> sentences) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    for (Gold gold : sentences) {
      for (int i = 0; i < gold.size(); i++) {
        String form = gold.words().get(i).form();
        boolean proper = gold.xpos(i).startsWith("NNP");
        String key = gold.xpos(i) + '\t' + (proper ? form : form.toLowerCase(Locale.ROOT));
        counts
            .computeIfAbsent(key, k -> new TreeMap<>())
            .merge(gold.lemmas().get(i), 1, Integer::sum);
      }
    }
    counts.forEach((key, found) -> lemmas.put(key, most(found)));
    lemmas.keySet().removeIf(key -> key.startsWith("NNP\t") || key.contains("GW\t"));
  }

  /** The lines of exceptions and of rules that make a {@link Lemmatiser}. */
  record Learnt(List<String> exceptions, List<String> rules) {}

  static Learnt learn(List<Gold> sentences) {
    LemmaTraining training = new LemmaTraining(sentences);
    List<String> rules = training.rules();
    return new Learnt(training.exceptions(new Lemmatiser(List.of(), rules)), rules);
  }

  private List<String> rules() {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    lemmas.forEach((key, lemma) -> countEndings(key, lemma, counts));
    Map<String, String> rules = new TreeMap<>();
    counts.forEach(
        (ending, edits) -> {
          int all = edits.values().stream().mapToInt(Integer::intValue).sum();
          if (all > 1 || ending.endsWith("\t")) {
            rules.put(ending, most(edits));
          }
        });
    List<String> lines = new ArrayList<>();
    rules.forEach(
        (ending, edit) -> {
          if (!edit.equals(shorter(rules, ending))) {
            lines.add(ending + '\t' + edit);
          }
        });
    return lines;
  }

  private static void countEndings(
      String key, String lemma, Map<String, Map<String, Integer>> counts) {
    int tab = key.indexOf('\t');
    String tag = key.substring(0, tab);
    String form = key.substring(tab + 1);
    if (!INFLECTED.contains(tag)) {
      return;
    }
    int same = 0;
    while (same < Math.min(form.length(), lemma.length())
        && form.charAt(same) == lemma.charAt(same)) {
      same++;
    }
    String edit = (form.length() - same) + "\t" + lemma.substring(same);
    for (int n = form.length() - same; n <= Math.min(LONGEST_ENDING, form.length() - 2); n++) {
      counts
          .computeIfAbsent(tag + '\t' + form.substring(form.length() - n), k -> new TreeMap<>())
          .merge(edit, 1, Integer::sum);
    }
  }

  /** What the next shorter ending does. */
  private static String shorter(Map<String, String> rules, String ending) {
    int tab = ending.indexOf('\t');
    for (int start = tab + 2; start <= ending.length(); start++) {
      String rule = rules.get(ending.substring(0, tab + 1) + ending.substring(start));
      if (rule != null) {
        return rule;
      }
    }
    return "0\t";
  }

  private List<String> exceptions(Lemmatiser byRules) {
    List<String> lines = new ArrayList<>();
    lemmas.forEach(
        (key, lemma) -> {
          int tab = key.indexOf('\t');
          String form = key.substring(tab + 1);
          Word word = new Word(form, 0, form.length(), false);
          if (!byRules.lemma(word, key.substring(0, tab)).equals(lemma)) {
            lines.add(key + '\t' + lemma);
          }
        });
    return lines;
  }

  private static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                .thenComparing(e -> e.getKey(), Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }
}
