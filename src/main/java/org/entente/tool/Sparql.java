package org.entente.tool;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.fact.Source;
import org.entente.graph.Vocabulary;
import org.entente.link.federation.Federation;

/** Reads SPARQL queries that a person wrote. */
final class Sparql {
  private Sparql() {}

  /**
   * A query; the project's prefixes need not be declared.
   *
   * @throws DataException with file, line and column, if it is no query, or if it reaches out
   */
  static Query parse(Source source) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(Vocabulary.PREFIXES);
    try {
      QueryFactory.parse(query, source.text(), Vocabulary.ENT, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      refuseUpdate(source);
      throw new DataException(List.of(ParseErrors.explain(source.name(), e)));
    } catch (QueryException e) {
      throw new DataException(Location.of(source.name()), String.valueOf(e.getMessage()), "");
    }
    Walker.walk(Algebra.compile(query), new Closed(source), new ExprVisitorBase());
    return query;
  }

  private static void refuseUpdate(Source source) {
    try {
      if (UpdateFactory.create(prefixes() + source.text()).getOperations().isEmpty()) {
        return;
      }
    } catch (QueryException e) {
      return;
    }
    throw new DataException(
        Location.of(source.name()),
        "is an update, and this command only reads",
        "Data come in by: entente load FILES --location DIR");
  }

  private static String prefixes() {
    StringBuilder lines = new StringBuilder();
    Vocabulary.PREFIXES.forEach(
        (prefix, iri) -> lines.append("PREFIX " + prefix + ": <" + iri + ">\n"));
    return lines.toString();
  }

  /** Refuses what would ask another server than Wikidata. */
  private static final class Closed extends OpVisitorBase {
    private final Source source;

    Closed(Source source) {
      this.source = source;
    }

    @Override
    public void visit(OpService service) {
      Federation.objection(service.getService())
          .ifPresent(
              it -> {
                throw new DataException(Location.of(source.name()), it.what(), it.next());
              });
    }
  }
}
