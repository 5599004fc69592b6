package org.entente.tool.extract;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.fact.Claim;
import org.entente.fact.Schema;
import org.entente.fact.reading.Wording;
import org.entente.graph.ClaimQuads;
import org.entente.tool.export.JsonLine;
import org.entente.tool.export.RdfExport;

/** A form in which claims are written; the names are those that the command line takes. */
public enum Form {
  /** A claim file, to be reviewed and loaded. */
  YAML {
    @Override
    public String write(Extracted it, Extracting by) {
      return by.text(it);
    }
  },
  /** One claim a line, for other programs. Rejected ones are left out. */
  JSONL {
    @Override
    public String write(Extracted it, Extracting by) {
      Wording wording = new Wording(by.knowledge().thesaurus(), it.names(), it.claims());
      Gson gson = new GsonBuilder().disableHtmlEscaping().create();
      return it.standing().stream()
          .map(claim -> gson.toJson(line(claim, wording).json()) + "\n")
          .collect(Collectors.joining());
    }
  },
  /** What the document adds to a store, candidates in a graph of their own. */
  TRIG {
    @Override
    public String write(Extracted it, Extracting by) {
      DatasetGraph dataset = DatasetGraphFactory.create();
      new ClaimQuads(by.knowledge().schema(), by.knowledge().thesaurus())
          .quads(by.file(it))
          .forEach(dataset::add);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new RdfExport(dataset, false).trig(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  };

  /** What a document states, in this form. */
  public abstract String write(Extracted it, Extracting by);

  /** The ending of files in this form. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  private static JsonLine line(Claim claim, Wording wording) {
    SortedMap<String, List<String>> slots = new TreeMap<>();
    claim.slots().keySet().forEach(slot -> slots.put(slot, wording.texts(claim, slot)));
    claim.thing().ifPresent(thing -> slots.putIfAbsent(Schema.NAME, List.of(wording.label(thing))));
    return new JsonLine(
        claim.passage().document(),
        claim.kind(),
        slots,
        claim.passage().start(),
        claim.passage().end(),
        claim.passage().paragraph(),
        claim.modality().term(),
        claim.status().term(),
        claim.attributedTo().stream().map(wording::label).toList(),
        BigDecimal.valueOf(claim.confidence()),
        claim.by(),
        claim.inherited());
  }
}
