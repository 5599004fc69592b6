package org.entente.serve;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.entente.graph.Store;
import org.entente.reason.Rule;
import org.entente.serve.limit.Crew;

/**
 * Practice on an open server like the one that the harness drives, which no network leads to:
 * made-up documents come and go, in each of which something follows from every rule.
 */
public final class OpenPractice implements Practice {
  private static final String NAME = "<https://w3id.org/entente/practice/";
  private static final int PARTS = 4;
  // What stays comes in portions, so that pages are as full as those of a store in use.
  private static final int PORTIONS = 16;
  private static final int PORTION = 250_000;
  private static final int HELD = 8;

  private final Store scratch;
  private final List<Rule> rules;
  private final List<String> questions;
  private final Settings settings;
  private final Crew crew;
  private final FusekiServer fuseki;
  private final Inside inside;
  private int stocked;

  /**
   * Starts such a server.
   *
   * @param settings of the server that is practised for
   * @param scratch an empty store like its own, which ends with this
   * @param rules by which the store reasons
   */
  public OpenPractice(Settings settings, Store scratch, List<Rule> rules) {
    this.settings = settings.withLog(Log.OFF);
    this.scratch = scratch;
    this.rules = List.copyOf(rules);
    this.questions = questions(rules);
    this.crew = new Crew(1, settings.limits().memoryShare());
    this.fuseki = EntenteServer.assemble(this.settings, scratch, crew, new Presence(), Parts.NONE);
    this.inside = Inside.only(fuseki.getJettyServer());
    fuseki.start();
  }

  private static List<String> questions(List<Rule> rules) {
    Stream<String> derived =
        rules.stream()
            .flatMap(rule -> rule.head().stream())
            .map(triple -> "?x " + NodeFmtLib.strNT(triple.getPredicate()) + " ?y");
    return Stream.concat(derived, Stream.of("?s ?p ?o"))
        .map(pattern -> "SELECT (COUNT(*) AS ?n) { " + pattern + " }")
        .toList();
  }

  @Override
  public void round(int number) throws Exception {
    String question = questions.get(number % questions.size());
    if (number < PORTIONS) {
      int documents = 1 + PORTION / text(number).length();
      change("INSERT", IntStream.rangeClosed(1, documents).map(it -> -stocked - it), question);
      stocked += documents;
    }
    change("INSERT", IntStream.of(number), question);
    if (number >= HELD) {
      change("DELETE", IntStream.of(number - HELD), question);
    }
  }

  private void change(String verb, IntStream documents, String question) throws Exception {
    String data = documents.mapToObj(this::text).collect(Collectors.joining("", " DATA {", "}"));
    inside.post(settings.dataset() + "/update", "update", verb + data);
    inside.post(settings.dataset() + "/query", "query", question);
  }

  private String text(int document) {
    return IntStream.range(0, PARTS)
        .mapToObj(part -> title(document, part) + facts(document, part))
        .collect(Collectors.joining());
  }

  private static String title(int document, int part) {
    return NAME + document + "> " + NAME + "title> \"Part \\\"" + part + "\\\"\"@en .\n";
  }

  private String facts(int document, int part) {
    return rules.stream()
        .flatMap(rule -> rule.body().stream().map(it -> fact(it, names(rule, document, part))))
        .collect(Collectors.joining());
  }

  private static String fact(Triple pattern, Function<Node, String> names) {
    return Stream.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
        .map(names)
        .collect(Collectors.joining(" ", "", " .\n"));
  }

  /** What a variable stands for is shared by some parts, so that these have to do with others. */
  private static Function<Node, String> names(Rule rule, int document, int part) {
    List<Var> variables = List.copyOf(Rule.variables(rule.body()));
    return term ->
        term instanceof Var variable
            ? NAME
                + document
                + "/"
                + variable.getName()
                + (part >> variables.indexOf(variable))
                + ">"
            : NodeFmtLib.strNT(term);
  }

  @Override
  public void close() {
    fuseki.stop();
    crew.close();
    scratch.close();
  }
}
