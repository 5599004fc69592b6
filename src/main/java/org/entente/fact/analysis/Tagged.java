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
  // Parts of speech without their inflection, and endings of forms.
  final int[] coarse;
  final int[] endings;
  // What a dictionary knows of words.
  final int[] known;
  // How many verbs come before a word.
  final int[] verbs;
  // Whether a word is a sign that nothing hangs on.
  final boolean[] signs;
  // How many commas come before a word.
  final int[] commas;

  /**
   * A sentence.
   *
   * @param lemmas one for each word
   * @param tags by number, one for each word
   * @param names the tags by number: {@code NOUN|NNS}
   * @param dictionary tells which tags a word may have
   */
  public Tagged(
      List<Word> words,
      List<String> lemmas,
      int[] tags,
      List<String> names,
      Dictionary dictionary) {
    int size = words.size();
    this.lemmas = new int[size + 2];
    this.forms = new int[size + 2];
    this.tags = new int[size + 2];
    this.both = new int[size + 2];
    this.coarse = new int[size + 2];
    this.endings = new int[size + 2];
    this.known = new int[size + 2];
    this.verbs = new int[size + 3];
    this.signs = new boolean[size + 2];
    this.commas = new int[size + 3];
    put(0, OUTSIDE, OUTSIDE, OUTSIDE);
    put(size + 1, OUTSIDE - 1, OUTSIDE - 1, OUTSIDE - 1);
    coarse[0] = OUTSIDE;
    coarse[size + 1] = OUTSIDE - 1;
    endings[0] = OUTSIDE;
    endings[size + 1] = OUTSIDE - 1;
    known[0] = OUTSIDE;
    known[size + 1] = OUTSIDE - 1;
    for (int i = 0; i < size; i++) {
      String lemma = lemmas.get(i);
      String form = Surface.plain(words.get(i).form()).toLowerCase(Locale.ROOT);
      put(i + 1, hash(lemma), hash(form), tags[i]);
      String tag = names.get(tags[i]);
      String upos = tag.substring(0, tag.indexOf('|'));
      coarse[i + 1] = hash(upos);
      endings[i + 1] = Surface.hash(form, Math.max(0, form.length() - 3), form.length());
      known[i + 1] = dictionary.tags(words.get(i));
      boolean verb = upos.equals("VERB") || upos.equals("AUX");
      verbs[i + 2] = verbs[i + 1] + (verb ? 1 : 0);
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
