package org.entente.link.online;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.Context;
import org.entente.document.DataException;
import org.entente.document.Location;

/**
 * A SPARQL endpoint elsewhere.
 *
 * @param address where it answers queries sent as a form
 */
public record SparqlService(PoliteClient client, URI address) {
  private static final String JSON = "application/sparql-results+json";

  /**
   * The rows of a SELECT.
   *
   * @throws DataException if there is no answer, or none of that kind
   */
  public RowSet select(String query) {
    return select(query, () -> false);
  }

  /**
   * The rows of a SELECT.
   *
   * @param unwanted tells when nobody waits for them any longer
   * @throws DataException if there is no answer in time, or none of that kind
   */
  public RowSet select(String query, BooleanSupplier unwanted) {
    String answer = client.post(address, JSON, Map.of("query", query), unwanted);
    try {
      return RowSetReaderRegistry.createReader(ResultSetLang.RS_JSON)
          .read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), new Context());
    } catch (RiotException | ResultSetException | org.apache.jena.atlas.json.JsonException e) {
      throw new DataException(
          Location.of(address.toString()),
          "does not answer as a SPARQL endpoint: " + e.getMessage(),
          "Name another with --sparql");
    }
  }
}
