package org.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.serve.protocol.Answering;

/** One plain page that tells where the endpoint is; the real pages will take its place. */
final class HomePage implements Answering {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>Entente</title>
      <main>
      <h1>Entente</h1>
      <p>The facts are behind a SPARQL endpoint: <a href="%1$s/sparql?format=turtle">%1$s/sparql</a></p>
      <pre>curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?s ?p ?o } LIMIT 10' http://%2$s%1$s/sparql</pre>
      <ul>
      <li><a href="%1$s/sparql?format=turtle">what the endpoint can do</a></li>
      <li><a href="/.well-known/void">what the data are about</a></li>
      <li><a href="%1$s/data?default">all facts that hold</a></li>
      </ul>
      </main>
      """;

  private final String dataset;

  HomePage(String dataset) {
    this.dataset = dataset;
  }

  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String host = request.getServerName() + ":" + request.getServerPort();
    // A name from the request must not become markup.
    String shown = host.replaceAll("[^A-Za-z0-9.:\\[\\]-]", "");
    byte[] page = PAGE.formatted(dataset, shown).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
