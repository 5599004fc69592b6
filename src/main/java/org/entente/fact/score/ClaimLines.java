package org.entente.fact.score;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.List;
import org.entente.document.DataException;
import org.entente.document.Location;
import org.entente.document.Problem;
import org.entente.fact.Schema;
import org.entente.fact.Source;

/** Reads claims as JSON Lines. Fields that it does not need are not looked at. */
public final class ClaimLines {
  private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  private final Schema schema;
  private final List<Problem> problems = new ArrayList<>();

  private ClaimLines(Schema schema) {
    this.schema = schema;
  }

  /**
   * The claims of files, in their order; blank lines are passed over.
   *
   * @throws DataException with every line that is no claim of the schema
   */
  public static List<ClaimLine> read(List<Source> sources, Schema schema) {
    ClaimLines reader = new ClaimLines(schema);
    List<ClaimLine> claims = new ArrayList<>();
    sources.forEach(source -> reader.read(source, claims));
    if (!reader.problems.isEmpty()) {
      throw new DataException(reader.problems);
    }
    return claims;
  }

  private void read(Source source, List<ClaimLine> claims) {
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        read(lines.get(i), new Location(source.name(), i + 1, 0), claims);
      }
    }
  }

  private void read(String line, Location at, List<ClaimLine> claims) {
    try {
      JsonObject json = GSON.fromJson(line, JsonObject.class);
      new LineFields(json, at, schema, problems).claim().ifPresent(claims::add);
    } catch (JsonParseException e) {
      problems.add(
          new Problem(
              at,
              "is no JSON object",
              "Write one claim a line, as data/claim-lines.schema.json describes it"));
    }
  }
}
