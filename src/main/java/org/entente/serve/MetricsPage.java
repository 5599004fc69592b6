package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.entente.graph.Store;
import org.entente.serve.answer.Outcome;
import org.entente.serve.limit.Crew;
import org.entente.serve.protocol.Answering;
import org.entente.serve.protocol.Metrics;

/** Writes the figures that Prometheus reads; Fuseki's own servlet costs a start more than these. */
final class MetricsPage implements Answering {
  private final Metrics metrics;
  private final Crew crew;
  private final Store store;

  MetricsPage(Metrics metrics, Crew crew, Store store) {
    this.metrics = metrics;
    this.crew = crew;
    this.store = store;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    byte[] page = page().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }

  private String page() {
    StringBuilder page = new StringBuilder();
    requests(page);
    figure(
        page,
        "entente_query_timeouts_total",
        "counter",
        "Queries stopped by the time-out.",
        count(Outcome.TIMED_OUT));
    figure(page, "entente_queries_in_flight", "gauge", "Queries that run now.", crew.inFlight());
    Runtime java = Runtime.getRuntime();
    figure(
        page,
        "entente_heap_used_bytes",
        "gauge",
        "Heap in use, garbage included.",
        java.totalMemory() - java.freeMemory());
    figure(page, "entente_heap_max_bytes", "gauge", "Heap that Java may use.", java.maxMemory());
    figure(
        page,
        "entente_data_version",
        "gauge",
        "Grows with every change of the data.",
        store.version());
    store
        .lastLoaded()
        .ifPresent(
            at ->
                figure(
                    page,
                    "entente_last_loaded_timestamp_seconds",
                    "gauge",
                    "When data were last loaded or dropped.",
                    at.toEpochMilli() / 1000.0));
    return page.toString();
  }

  private void requests(StringBuilder page) {
    head(page, "entente_requests_total", "counter", "Requests for data by how they ended.");
    metrics
        .counts()
        .forEach(
            (outcome, count) ->
                page.append("entente_requests_total{outcome=\"")
                    .append(outcome.label())
                    .append("\"} ")
                    .append(count.sum())
                    .append('\n'));
  }

  private long count(Outcome outcome) {
    return metrics.counts().getOrDefault(outcome, new LongAdder()).sum();
  }

  private static void figure(
      StringBuilder page, String name, String type, String help, Number value) {
    head(page, name, type, help);
    page.append(name).append(' ').append(plain(value)).append('\n');
  }

  private static String plain(Number value) {
    return value instanceof Double seconds
        ? BigDecimal.valueOf(seconds).toPlainString()
        : value.toString();
  }

  private static void head(StringBuilder page, String name, String type, String help) {
    page.append("# HELP ").append(name).append(' ').append(help).append('\n');
    page.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }
}
