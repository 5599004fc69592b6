package org.entente.serve.answer;

import java.io.OutputStream;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterTTL;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.writer.WriterStreamRDFBlocks;
import org.apache.jena.sparql.util.Context;

/**
 * Writes Turtle and TriG subject by subject, with the booleans of triple terms in full: their short
 * form is right there too, but the reader of Jena 5.6.0 refuses it.
 */
public final class TurtleBlocks extends WriterStreamRDFBlocks {
  /** Onto a stream, in UTF-8. */
  public TurtleBlocks(OutputStream out) {
    super(out, new Context());
  }

  /** Whether Jena's other writers would write a triple so that Jena could not read it. */
  public static boolean areNeededFor(Triple triple) {
    Node object = triple.getObject();
    return object.isTripleTerm()
        && (isBoolean(object.getTriple().getObject()) || areNeededFor(object.getTriple()));
  }

  private static boolean isBoolean(Node node) {
    return node.isLiteral() && XSDDatatype.XSDboolean.equals(node.getLiteralDatatype());
  }

  @Override
  protected void outputNode(Node node) {
    if (node.isTripleTerm()) {
      new InFull(pMap).format(out, node);
    } else {
      super.outputNode(node);
    }
  }

  private static final class InFull extends NodeFormatterTTL {
    InFull(PrefixMap prefixes) {
      super(null, prefixes);
    }

    @Override
    public void formatLitDT(AWriter out, String text, String datatype) {
      if (datatype.equals(XSDDatatype.XSDboolean.getURI())) {
        writeLiteralWithDT(out, text, datatype);
      } else {
        super.formatLitDT(out, text, datatype);
      }
    }
  }
}
