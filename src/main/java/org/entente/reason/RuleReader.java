package org.entente.reason;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.rulesys.Rule.ParserException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.Var;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Nearest;
import org.entente.graph.RuleText;
import org.entente.graph.Vocabulary;

/** Reads one rule file and tells all that is wrong with it. */
final class RuleReader {
  private static final String FORM = "Write [name: premises -> conclusion]";
  private static final Pattern BLANK = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern PREFIX = Pattern.compile("Unrecognized qname prefix \\((.*)\\)");

  private final RuleText text;
  private final RuleTerms terms;
  private final RuleTokens tokens;
  private final List<Problem> problems;

  /** Adds what it finds to a run's problems. */
  RuleReader(RuleText text, RuleTerms terms, List<Problem> problems) {
    this.text = text;
    this.terms = terms;
    this.tokens = RuleTokens.of(text.source());
    this.problems = problems;
  }

  /** The rule; empty where something is wrong with it. */
  Optional<Rule> read() {
    int before = problems.size();
    comments();
    problems.addAll(terms.unknown(tokens));
    Optional<Rule.Draft> draft = only(drafts());
    draft.ifPresent(this::check);
    return problems.size() > before
        ? Optional.empty()
        : draft.map(it -> it.rule(text.reason(), text.template()));
  }

  private void comments() {
    if (text.reason().isEmpty()) {
      say(
          tokens.file(),
          "does not say why the rule holds",
          "Begin the file with a comment that gives the reason: # …");
    }
    if (text.template().isEmpty()) {
      say(
          tokens.file(),
          "has no sentence that tells what the rule concluded",
          "Add a line before the rule: # says: {x} is … because {y} …");
    }
  }

  private List<Rule.Draft> drafts() {
    boolean isPlain = true;
    if (text.source().text().contains("@include")) {
      say(tokens.line("@include"), "includes other rules", "Give each rule a file of its own");
      isPlain = false;
    }
    for (RuleTokens.Token condition : tokens.conditions()) {
      if (!condition.text().equals("notEqual")) {
        say(condition.at(), "unknown condition " + condition.text(), "known: notEqual(?x, ?y)");
        isPlain = false;
      }
    }
    return isPlain ? parsed() : List.of();
  }

  private List<Rule.Draft> parsed() {
    try {
      List<Rule.Draft> drafts = Rules.drafts(text.source().text());
      if (drafts.isEmpty()) {
        say(tokens.file(), "holds no rule", FORM);
      }
      return drafts;
    } catch (ParserException e) {
      syntax(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException | JenaException e) {
      say(tokens.last(word -> word.endsWith("-") || word.endsWith(">")), e.getMessage() + "", FORM);
    }
    return List.of();
  }

  /** Jena's message ends with the words that it had read when it met what it did not expect. */
  private void syntax(String message) {
    String[] parts = message.split("\nAt '", 2);
    List<String> read =
        parts.length < 2
            ? List.of()
            : Arrays.stream(parts[1].split("\\s+")).filter(word -> !word.equals("'")).toList();
    Matcher prefix = PREFIX.matcher(parts[0]);
    if (prefix.find()) {
      String unknown = prefix.group(1);
      say(
          tokens.end(read),
          "unknown prefix \"" + unknown + "\"",
          advice(unknown, Vocabulary.PREFIXES.keySet()));
    } else {
      boolean isWhole = !parts[0].equals("Malformed rule");
      String what =
          parts[0].replaceFirst("^Triple with (\\d+) nodes!$", "a triple has 3 terms, not $1");
      say(tokens.end(read), isWhole ? what : "no whole rule ends here", FORM);
    }
  }

  private Optional<Rule.Draft> only(List<Rule.Draft> drafts) {
    if (drafts.size() > 1) {
      say(
          tokens.last((drafts.get(1).name() + ":")::equals),
          "holds " + drafts.size() + " rules",
          "Give each rule a file of its own");
      return Optional.empty();
    }
    return drafts.stream().findFirst();
  }

  private void check(Rule.Draft draft) {
    if (!draft.name().equals(text.name())) {
      say(
          tokens.last((draft.name() + ":")::equals),
          "the rule is called \"" + draft.name() + "\", and its file \"" + text.name() + "\"",
          "Call both alike: explanations cite the name");
    }
    if (draft.body().isEmpty() || draft.head().isEmpty()) {
      say(tokens.last("->"::equals), "lacks a premise or a conclusion", FORM);
      return;
    }
    draft.body().forEach(this::refuseOtherTerms);
    draft.head().forEach(this::refuseOtherTerms);
    Set<Var> bound = Rule.variables(draft.body());
    bind(Rule.variables(draft.head()), bound);
    draft.different().forEach(pair -> bind(pair.variables(), bound));
    sentence(bound);
    draft.head().stream()
        .filter(conclusion -> bound.containsAll(Rule.variables(List.of(conclusion))))
        .filter(conclusion -> terms.mayConcludeOfItself(draft, conclusion))
        .forEach(this::refuseOfItself);
  }

  private void refuseOtherTerms(Triple pattern) {
    for (Node term : List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())) {
      if (term.isBlank()) {
        String name = term.getBlankNodeLabel().replaceFirst("^:", "_:");
        say(tokens.last(name::equals), name + " is no term of a rule", "Use a variable: ?x");
      }
    }
    for (Node term : List.of(pattern.getSubject(), pattern.getPredicate())) {
      if (term.isLiteral()) {
        String value = term.getLiteralLexicalForm();
        say(
            tokens.last(word -> word.contains(value)),
            "\"" + value + "\" is a value, of which nothing can be said",
            "A value may only stand last in a triple");
      }
    }
  }

  private void bind(Set<Var> used, Set<Var> bound) {
    Set<Var> loose = new LinkedHashSet<>(used);
    loose.removeAll(bound);
    for (Var variable : loose) {
      say(
          tokens.last(variable.toString()::equals),
          "no premise binds " + variable + ", so it could be anything",
          advice(variable.toString(), bound.stream().map(Var::toString).toList()));
    }
  }

  private void sentence(Set<Var> bound) {
    List<String> names = bound.stream().map(Var::getName).toList();
    Matcher blanks = BLANK.matcher(text.template());
    while (blanks.find()) {
      if (!names.contains(blanks.group(1))) {
        say(
            tokens.line(blanks.group()),
            "the sentence speaks of " + blanks.group() + ", which no premise binds",
            advice(blanks.group(1), names));
      }
    }
  }

  private void refuseOfItself(Triple conclusion) {
    say(
        tokens.last(
            word -> tokens.iri(word).equals(Optional.of(conclusion.getPredicate().toString()))),
        "could conclude that something has this relation to itself",
        "Add notEqual(" + conclusion.getSubject() + ", " + conclusion.getObject() + ")");
  }

  private static String advice(String name, Collection<String> known) {
    List<String> near = Nearest.to(name, known);
    return near.isEmpty()
        ? "known: " + String.join(", ", known.stream().sorted().toList())
        : "nearest known: " + String.join(", ", near);
  }

  private void say(Location at, String what, String next) {
    problems.add(new Problem(at, what, next));
  }
}
