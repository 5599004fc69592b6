package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;

/**
 * Finds in which mode a word's statement stands, by what governs it: auxiliaries, negations,
 * conjunctions, and the verbs and nouns above it up to the clause that nobody governs.
 */
final class Scope {
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "without");
  private static final Set<String> WISHES =
      Set.of("should", "must", "ought", "could", "might", "may", "can", "cannot", "need");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest");
  private static final Set<String> HEARSAY =
      Set.of(
          "reportedly",
          "allegedly",
          "purportedly",
          "supposedly",
          "apparently",
          "rumored",
          "alleged",
          "suspected",
          "reported");
  private static final Set<String> DOUBTS =
      Set.of(
          "possibly",
          "perhaps",
          "potentially",
          "hypothetically",
          "possible",
          "potential",
          "hypothetical",
          "eventual",
          "would-be");
  private static final Set<String> AHEAD =
      Set.of(
          "planned",
          "upcoming",
          "forthcoming",
          "scheduled",
          "future",
          "proposed",
          "prospective",
          "intended");
  private static final Set<String> CONTRASTS =
      Set.of("instead of", "rather than", "without", "in lieu of", "than");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Roles roles;

  Scope(Tree tree, Lexicon lexicon, Roles roles) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.roles = roles;
  }

  /** The mode of what a trigger says. */
  Mode of(int trigger) {
    return new Walk().from(trigger);
  }

  /** One way up from a trigger, on which the mode gathers. */
  private final class Walk {
    private boolean unreal;
    private boolean negated;
    private boolean alleged;
    private boolean planned;
    private boolean modal = true;
    private String because = "";
    private final List<Integer> sayers = new ArrayList<>();

    Mode from(int trigger) {
      int word = trigger;
      boolean whole = false;
      while (!whole) {
        if (modal) {
          own(word);
        }
        said(word);
        int head = tree.head(word);
        whole = head < 0 || tree.head(head) == word;
        if (!whole) {
          climb(word, head);
          word = head;
        }
      }
      according();
      if (tree.form(tree.size() - 1).equals("?")) {
        unreal("?");
      } else if (isInverted()) {
        unreal(tree.form(0));
      }
      return new Mode(modality(), sayers, because);
    }

    // "Should Japan sign", "Were Japan to sign", "Had Japan signed".
    private boolean isInverted() {
      return Set.of("Should", "Were", "Had").contains(tree.form(0)) && tree.head(0) > 0;
    }

    private Optional<Modality> modality() {
      if (unreal) {
        return Optional.empty();
      }
      return Optional.of(
          negated
              ? Modality.DENIED
              : alleged ? Modality.ALLEGED : planned ? Modality.PLANNED : Modality.ACTUAL);
    }

    private void unreal(String word) {
      unreal = true;
      because = word;
    }

    private void note(String word) {
      because = because.isEmpty() ? word : because;
    }

    /** What the words that hang on a word do to it. */
    private void own(int word) {
      for (int child : tree.children(word)) {
        String form = tree.form(child).toLowerCase(Locale.ROOT);
        String lemma = tree.lemma(child);
        switch (tree.relation(child)) {
          case "aux" -> auxiliary(word, form, lemma);
          case "mark", "advmod", "det", "cc", "amod", "discourse", "cc:preconj" ->
              marker(child, form);
          case "case" -> {
            if (CONTRASTS.contains(roles.preposition(word))) {
              unreal(roles.preposition(word));
            }
          }
          default -> {}
        }
      }
      adverbial(word);
    }

    // The parser takes "rather than" apart in several ways.
    private void adverbial(int word) {
      int first = word;
      for (int child : tree.children(word)) {
        first = Math.min(first, child);
      }
      if (first >= 2
          && tree.form(first - 1).equals("than")
          && tree.form(first - 2).equalsIgnoreCase("rather")) {
        unreal("rather than");
      }
    }

    private void auxiliary(int word, String form, String lemma) {
      if (WISHES.contains(form) || WISHES.contains(lemma)) {
        unreal(form);
      } else if (form.equals("would") || form.equals("'d")) {
        if (isReported(word)) {
          planned = true;
          note(form);
        } else {
          unreal(form);
        }
      } else if (Set.of("will", "shall", "wo", "'ll").contains(form)) {
        planned = true;
        note(form);
      } else if (NEGATIONS.contains(form)) {
        negated = !negated;
        note(form);
      }
    }

    private boolean isReported(int word) {
      int at = word;
      for (int i = 0; i < 4 && at >= 0; i++) {
        int head = tree.head(at);
        if (head >= 0 && tree.relation(at).equals("ccomp")) {
          return true;
        }
        if (saying(at) >= 0) {
          return true;
        }
        at = tree.relation(at).equals("conj") || tree.relation(at).equals("xcomp") ? head : -1;
      }
      return false;
    }

    private void marker(int child, String form) {
      if (NEGATIONS.contains(form) && !isOnly(child)) {
        negated = !negated;
        note(form);
      } else if (CONDITIONS.contains(form)) {
        unreal(form);
      } else if (HEARSAY.contains(form)) {
        alleged = true;
        note(form);
      } else if (DOUBTS.contains(form)) {
        unreal(form);
      } else if (AHEAD.contains(form)) {
        planned = true;
        note(form);
      }
    }

    // "not only": nothing is denied.
    private boolean isOnly(int child) {
      return child + 1 < tree.size()
          && Set.of("only", "just", "merely", "least")
              .contains(tree.form(child + 1).toLowerCase(Locale.ROOT));
    }

    /** What the word above does to the one below. */
    private void climb(int word, int head) {
      String lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
      String relation = tree.relation(word);
      boolean governs =
          switch (relation) {
            case "xcomp",
                "ccomp",
                "obj",
                "csubj",
                "csubj:pass",
                "nsubj:pass",
                "iobj",
                "advcl",
                "acl" ->
                true;
            case "obl", "nmod" -> isGoverned(word);
            default -> false;
          };
      boolean purpose = (relation.equals("advcl") || relation.equals("acl")) && isInfinitive(word);
      if (!modal) {
        attribute(head, lemma, relation);
        return;
      }
      boolean presupposed = isNoun(word) && isDefinite(word) && !carries(lemma);
      if (governs && !presupposed && (!relation.equals("advcl") || purpose || isReason(lemma))) {
        governed(lemma, head);
      }
      if (purpose && !isFirst(head)) {
        planned = true;
        note("to " + tree.form(word));
      }
      if (relation.equals("advcl") && !purpose && isAwaited(word, head)) {
        unreal("when");
      }
      attribute(head, lemma, relation);
      boolean stays =
          switch (relation) {
            case "xcomp",
                "ccomp",
                "conj",
                "aux",
                "cop",
                "csubj",
                "obj",
                "iobj",
                "nsubj:pass",
                "fixed",
                "flat",
                "list" ->
                true;
            case "obl", "nmod", "compound", "obl:agent" -> true;
            case "advcl", "acl" -> purpose;
            default -> false;
          };
      modal =
          stays
              && !presupposed
              && !(relation.equals("conj") && startsAnew(word))
              && !(relation.equals("compound") && isNoun(word) && isDefinite(head));
    }

    /** "will come when the senate has agreed": the senate has not agreed yet. */
    private boolean isAwaited(int word, int head) {
      return tree.children(head).stream()
              .anyMatch(
                  child ->
                      Set.of("will", "would", "'ll")
                          .contains(tree.form(child).toLowerCase(Locale.ROOT)))
          && tree.children(word).stream()
              .anyMatch(
                  child ->
                      Set.of("when", "once", "until", "if", "unless")
                          .contains(tree.form(child).toLowerCase(Locale.ROOT)));
    }

    private boolean isGoverned(int word) {
      return Set.of("for", "on", "to", "of", "in", "against", "from", "about", "at")
          .contains(roles.preposition(word));
    }

    // "accused of helping", "denied helping".
    private boolean isReason(String lemma) {
      return lexicon.has(Role.DENIED, lemma) || lexicon.has(Role.ALLEGED, lemma);
    }

    private void governed(String lemma, int head) {
      boolean passive = roles.isPassive(head);
      if (lexicon.has(Role.UNREAL, lemma)) {
        unreal(lemma);
      } else if (lexicon.has(Role.DENIED, lemma)) {
        negated = !negated;
        note(lemma);
      } else if (lexicon.has(Role.ALLEGED, lemma)) {
        alleged = true;
        note(lemma);
      } else if (lexicon.has(Role.PLANNED, lemma) || (passive && lemma.equals("expect"))) {
        planned = true;
        note(lemma);
      }
    }

    private boolean carries(String lemma) {
      return lexicon.has(Role.LIGHT, lemma);
    }

    // "the first state to sign" has signed.
    private boolean isFirst(int noun) {
      return tree.children(noun).stream()
              .anyMatch(
                  child ->
                      Set.of("first", "second", "third", "last", "only", "latest", "next", "sole")
                          .contains(tree.lemma(child).toLowerCase(Locale.ROOT)))
          || Set.of("first", "only", "last").contains(tree.lemma(noun).toLowerCase(Locale.ROOT));
    }

    private boolean isInfinitive(int word) {
      return tree.children(word).stream()
          .anyMatch(
              child ->
                  tree.relation(child).equals("mark") && tree.form(child).equalsIgnoreCase("to"));
    }

    private boolean isNoun(int word) {
      return tree.upos(word).equals("NOUN") || tree.upos(word).equals("PROPN");
    }

    private boolean isDefinite(int word) {
      if (tree.upos(word).equals("PROPN")) {
        return true;
      }
      return tree.children(word).stream()
          .anyMatch(
              child ->
                  tree.relation(child).equals("nmod:poss")
                      || (tree.relation(child).equals("det")
                          && Set.of("the", "this", "that", "these", "those")
                              .contains(tree.form(child).toLowerCase(Locale.ROOT))));
    }

    private boolean startsAnew(int word) {
      return tree.children(word).stream()
          .anyMatch(
              child ->
                  tree.relation(child).startsWith("nsubj") || tree.relation(child).equals("aux"));
    }

    // -------- who says so

    private void attribute(int head, String lemma, String relation) {
      boolean content = relation.equals("ccomp") || relation.equals("parataxis");
      if (content && (lexicon.has(Role.SAID, lemma) || lexicon.has(Role.ALLEGED, lemma))) {
        sayers.addAll(roles.fillers(head, "subject"));
      }
    }

    private void said(int word) {
      int saying = saying(word);
      if (saying >= 0) {
        sayers.addAll(roles.fillers(saying, "subject"));
        if (lexicon.has(Role.ALLEGED, tree.lemma(saying))) {
          alleged = true;
        }
      }
    }

    /** "according to X", wherever the sentence puts it. */
    private void according() {
      for (int i = 0; i + 2 < tree.size(); i++) {
        if (tree.form(i).equalsIgnoreCase("according") && tree.form(i + 1).equals("to")) {
          int last = Math.min(tree.size(), i + 7);
          for (int name = i + 2; name < last; name++) {
            if (tree.upos(name).equals("PROPN")) {
              sayers.add(name);
              return;
            }
          }
        }
      }
    }

    /** The verb of saying that a statement carries within itself; -1 where none. */
    private int saying(int word) {
      for (int child : tree.children(word)) {
        if (tree.relation(child).equals("parataxis") && lexicon.has(Role.SAID, tree.lemma(child))) {
          return child;
        }
      }
      return -1;
    }
  }
}
