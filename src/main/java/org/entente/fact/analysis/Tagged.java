package org.entente.fact.analysis;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A sentence as the parser sees it: hashes of lemmas and tags by place, from 1, the root last. */
public final class Tagged {
  private static final int OUTSIDE = -1;
  private static final Pattern SIGNS = Pattern.compile("[.,;:!?()\\[\\]\"“”‘’'—–-]+");

  final int[] lemmas;
  final int[] forms;
  final int[] tags;
  final int[] both;
  // Whether a word is a sign that nothing hangs on.
  final boolean[] signs;
  // How many commas come before a word.
  final int[] commas;

  /**
   * A sentence.
   *
   * @param lemmas one for each word
   * @param tags by number, one for each word
   */
  public Tagged(List<Word> words, List<String> lemmas, int[] tags) {
    int size = words.size();
    this.lemmas = new int[size + 2];
    this.forms = new int[size + 2];
    this.tags = new int[size + 2];
    this.both = new int[size + 2];
    this.signs = new boolean[size + 2];
    this.commas = new int[size + 3];
    put(0, OUTSIDE, OUTSIDE, OUTSIDE);
    put(size + 1, OUTSIDE - 1, OUTSIDE - 1, OUTSIDE - 1);
    for (int i = 0; i < size; i++) {
      String lemma = lemmas.get(i);
      String form = Surface.plain(words.get(i).form()).toLowerCase(Locale.ROOT);
      put(i + 1, hash(lemma), hash(form), tags[i]);
      signs[i + 1] = SIGNS.matcher(form).matches();
      commas[i + 2] = commas[i + 1] + (form.equals(",") ? 1 : 0);
    }
  }

  /** The number of words. */
  public int size() {
    return lemmas.length - 2;
  }

  private void put(int place, int lemma, int form, int tag) {
    lemmas[place] = lemma;
    forms[place] = form;
    tags[place] = tag;
    both[place] = Features.mix(lemma, tag);
  }

  private static int hash(String text) {
    return Surface.hash(text, 0, text.length());
  }
}
