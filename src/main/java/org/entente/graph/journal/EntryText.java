package org.entente.graph.journal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.PatchHeader;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.rdfpatch.text.RDFChangesWriterText;
import org.apache.jena.sparql.core.Quad;
import org.entente.document.Digests;

/**
 * The text of an entry: an RDF Patch (Seaborne, version 1) whose headers tell number, time, act and
 * the digest of the entry before, and after it a line of comment with the entry's own digest.
 */
final class EntryText {
  /** What the last line of an entry begins with. */
  static final String DIGEST = "# sha256 ";

  private EntryText() {}

  /** Writes an entry and gives its digest. */
  static String write(Entry entry, OutputStream out) throws IOException {
    MessageDigest digest = Digests.sha256();
    OutputStream digested = new DigestOutputStream(out, digest);
    RDFChangesWriterText patch = RDFChangesWriterText.create(digested);
    patch.header("number", text(String.valueOf(entry.number())));
    patch.header("when", text(entry.when().toString()));
    patch.header("who", text(entry.act().who()));
    patch.header("what", text(entry.act().what()));
    patch.header("previous", text(entry.previous()));
    patch.txnBegin();
    for (Quad it : entry.removed()) {
      patch.delete(it.getGraph(), it.getSubject(), it.getPredicate(), it.getObject());
    }
    for (Quad it : entry.added()) {
      patch.add(it.getGraph(), it.getSubject(), it.getPredicate(), it.getObject());
    }
    patch.txnCommit();
    patch.finish();
    String hex = HexFormat.of().formatHex(digest.digest());
    out.write((DIGEST + hex + "\n").getBytes(StandardCharsets.UTF_8));
    return hex;
  }

  private static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  /**
   * Reads an entry without its last line.
   *
   * @throws RuntimeException of many kinds, if it is none
   */
  static Entry read(byte[] text) {
    RDFPatch patch = RDFPatchOps.read(new ByteArrayInputStream(text));
    List<Quad> removed = new ArrayList<>();
    List<Quad> added = new ArrayList<>();
    patch.apply(
        new RDFChangesBase() {
          @Override
          public void add(Node graph, Node subject, Node property, Node object) {
            added.add(quad(graph, subject, property, object));
          }

          @Override
          public void delete(Node graph, Node subject, Node property, Node object) {
            removed.add(quad(graph, subject, property, object));
          }
        });
    PatchHeader header = patch.header();
    return new Entry(
        Long.parseLong(value(header, "number")),
        Instant.parse(value(header, "when")),
        new Act(value(header, "who"), value(header, "what")),
        value(header, "previous"),
        removed,
        added);
  }

  private static Quad quad(Node graph, Node subject, Node property, Node object) {
    return new Quad(graph == null ? Quad.defaultGraphIRI : graph, subject, property, object);
  }

  private static String value(PatchHeader header, String name) {
    Node value = header.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the entry lacks " + name);
    }
    return value.getLiteralLexicalForm();
  }
}
