package org.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.entente.serve.answer.Format;
import org.entente.serve.answer.Writing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as JSON is read by Jena as what it was. */
class JsonTableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(1 'a' <http://e/x>)",
        "('a\\\"b\\\\c\\n\\t\\u0001' 'ü한'@ko 1.50)",
        "(UNDEF true 'x'^^<http://e/type>)",
        "('a'@en--ltr <<( <http://e/s> <http://e/p> 'o'@en )>> UNDEF)",
        "(<<( <http://e/s> <http://e/p> <<( <http://e/s> <http://e/p> 7 )>> )>> UNDEF UNDEF) (2 3 4)",
        ""
      })
  void termsSurvive(String rows) {
    String query = "SELECT * { VALUES (?a ?b ?c) { " + rows + " } }";
    try (QueryExec expected = exec(query);
        QueryExec written = exec(query)) {
      assertEquals(Iter.toList(expected.select()), Iter.toList(read(write(written.select()))));
    }
  }

  private static QueryExec exec(String query) {
    return QueryExec.dataset(DatasetGraphFactory.createTxnMem()).query(query).build();
  }

  private static String write(RowSet rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writing.rows(out, Format.JSON, rows);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static RowSet read(String json) {
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), new Context());
  }
}
