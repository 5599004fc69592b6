package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.Word;

/**
 * Trees written by hand, so that they stay right whatever a parser makes of the sentence: a word
 * each as {@code signed=sign/VBD/0/root}, with its lemma where it differs, its Penn tag, its head
 * from 1, 0 for none, and its relation.
 */
final class Trees {
  private Trees() {}

  static Tree of(String written) {
    List<Tree.Node> nodes = new ArrayList<>();
    int start = 0;
    for (String word : written.split(" ")) {
      String[] fields = word.split("/");
      String[] forms = fields[0].split("=");
      String lemma = forms.length > 1 ? forms[1] : forms[0].toLowerCase(Locale.ROOT);
      Word place = new Word(forms[0], start, start + forms[0].length(), false);
      int head = Integer.parseInt(fields[2]) - 1;
      nodes.add(
          new Tree.Node(place, lemma, upos(fields[1], fields[3]), fields[1], head, fields[3]));
      start += forms[0].length() + 1;
    }
    return Tree.of(nodes);
  }

  /** The sentence, its words between blanks, into which the words' offsets point. */
  static String text(Tree tree) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tree.size(); i++) {
      text.append(i == 0 ? "" : " ").append(tree.form(i));
    }
    return text.toString();
  }

  /** The place of the first word with a form. */
  static int place(Tree tree, String form) {
    for (int i = 0; i < tree.size(); i++) {
      if (tree.form(i).equals(form)) {
        return i;
      }
    }
    throw new IllegalArgumentException("\"" + form + "\" is not in: " + text(tree));
  }

  private static String upos(String tag, String relation) {
    if (relation.startsWith("aux") || relation.equals("cop")) {
      return "AUX";
    }
    return switch (tag) {
      case "NNP", "NNPS" -> "PROPN";
      case "NN", "NNS" -> "NOUN";
      case "JJ", "JJR", "JJS" -> "ADJ";
      case "CD" -> "NUM";
      case "RB" -> "ADV";
      case "DT" -> "DET";
      case "CC" -> "CCONJ";
      case "TO" -> relation.equals("mark") ? "PART" : "ADP";
      case "IN" -> relation.equals("mark") ? "SCONJ" : "ADP";
      case "PRP", "PRP$", "WP", "WDT" -> "PRON";
      case "POS" -> "PART";
      default -> tag.startsWith("VB") ? "VERB" : "PUNCT";
    };
  }
}
