package org.entente.link.federation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.entente.document.DataException;
import org.entente.link.online.SparqlService;

/**
 * The rows of a SERVICE pattern, asked for many rows of the query at once: their values go along as
 * VALUES, so that a hundred rows cost the other side one query, not a hundred.
 */
final class RemoteRows extends QueryIter {
  /** How many rows go into one question. */
  private static final int BATCH = 100;

  private final SparqlService service;
  private final Op pattern;
  private final boolean silent;
  private final Map<Var, Var> names = new LinkedHashMap<>();
  private final QueryIterator input;
  private final Queue<Binding> ready = new ArrayDeque<>();
  private volatile boolean cancelled;

  RemoteRows(
      SparqlService service, OpService asked, QueryIterator input, ExecutionContext context) {
    super(context);
    this.service = service;
    // What ARQ renamed to keep sub-queries apart goes out under the names that the user wrote.
    this.pattern = Rename.reverseVarRename(asked.getSubOp(), true);
    this.silent = asked.getSilent();
    OpVars.visibleVars(asked.getSubOp()).forEach(here -> names.put(written(here), here));
    this.input = input;
  }

  @Override
  protected boolean hasNextBinding() {
    while (ready.isEmpty() && input.hasNext()) {
      List<Binding> rows = new ArrayList<>();
      while (rows.size() < BATCH && input.hasNext()) {
        rows.add(input.next());
      }
      ready.addAll(answers(rows));
    }
    return !ready.isEmpty();
  }

  @Override
  protected Binding moveToNextBinding() {
    return ready.remove();
  }

  private List<Binding> answers(List<Binding> rows) {
    try {
      List<Binding> found = service.select(text(rows), this::isUnwanted).stream().toList();
      return rows.stream().flatMap(row -> found.stream().flatMap(it -> join(row, it))).toList();
    } catch (DataException e) {
      if (isUnwanted()) {
        throw new QueryCancelledException();
      }
      if (silent) {
        return rows;
      }
      String why = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new NoAnswer("Wikidata did not answer: " + why, e);
    }
  }

  private Stream<Binding> join(Binding row, Binding found) {
    BindingBuilder here = Binding.builder();
    found.forEach((variable, value) -> here.add(names.getOrDefault(variable, variable), value));
    return Stream.ofNullable(Algebra.merge(row, here.build()));
  }

  private static Var written(Var here) {
    return Var.alloc(
        here.getName().replaceFirst("^[" + ARQConstants.allocVarScopeHiding + "]+", ""));
  }

  private String text(List<Binding> rows) {
    return OpAsQuery.asQuery(with(rows)).toString();
  }

  private Op with(List<Binding> rows) {
    Set<Binding> known = new LinkedHashSet<>();
    rows.forEach(row -> known.add(sendable(row)));
    Set<Var> variables = new LinkedHashSet<>();
    known.forEach(row -> row.vars().forEachRemaining(variables::add));
    if (variables.isEmpty()) {
      return pattern;
    }
    TableN table = new TableN(List.copyOf(variables));
    known.forEach(table::addBinding);
    return OpJoin.create(OpTable.create(table), pattern);
  }

  /** What a row knows that the pattern asks about; a blank node means nothing elsewhere. */
  private Binding sendable(Binding row) {
    BindingBuilder some = Binding.builder();
    names.forEach(
        (written, here) -> {
          if (row.contains(here) && !row.get(here).isBlank()) {
            some.add(written, row.get(here));
          }
        });
    return some.build();
  }

  @Override
  protected void closeIterator() {
    input.close();
  }

  /** The signal comes while Wikidata is being asked, and long before the next row. */
  private boolean isUnwanted() {
    AtomicBoolean signal = getExecContext().getCancelSignal();
    return cancelled || (signal != null && signal.get());
  }

  @Override
  protected void requestCancel() {
    cancelled = true;
    input.cancel();
  }

  @Override
  public void output(IndentedWriter out, SerializationContext context) {
    out.print("rows of Wikidata");
  }
}
