package org.entente.serve.page;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.graph.Vocabulary;
import org.entente.graph.view.Labels;

/**
 * A name that leads somewhere.
 *
 * @param text the name, without invisible controls
 * @param address a path on this server, or an address elsewhere; empty where it leads nowhere
 */
public record Ref(String text, String address) {
  /** What an address has as it is, besides letters and digits of ASCII (RFC 3986, 2.3). */
  private static final String UNESCAPED = "-._~/";

  /** Takes a text without invisible controls. */
  public Ref {
    text = Plain.text(text);
  }

  /** Gives a node by its label, with the address of its page. */
  public static Ref of(DatasetGraph data, Node node) {
    return of(new Labels(data), node);
  }

  /** Gives one of many nodes likewise, by labels that are looked up once. */
  public static Ref of(Labels labels, Node node) {
    return new Ref(labels.of(node), address(node));
  }

  /**
   * Gives the address of a node's page: here for our own, as it is for others; empty for values.
   */
  public static String address(Node node) {
    if (!node.isURI()) {
      return "";
    }
    if (Vocabulary.isIn(node, Vocabulary.BASE)) {
      return "/" + escaped(Vocabulary.local(node, Vocabulary.BASE));
    }
    boolean web = node.getURI().startsWith("http://") || node.getURI().startsWith("https://");
    return web ? node.getURI() : "";
  }

  /** Gives a path as it stands in an address. */
  public static String escaped(String path) {
    if (path.startsWith("/")) {
      // Two slashes at the beginning would lead to another host.
      return "%2F" + escaped(path.substring(1));
    }
    int hash = path.indexOf('#');
    String before = hash < 0 ? path : path.substring(0, hash);
    return percent(before) + (hash < 0 ? "" : "#" + percent(path.substring(hash + 1)));
  }

  private static String percent(String text) {
    if (isUnescaped(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnescaped(b)) {
        out.append((char) b);
      } else {
        out.append('%').append("%02X".formatted(b & 0xff));
      }
    }
    return out.toString();
  }

  private static boolean isUnescaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnescaped(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnescaped(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNESCAPED.indexOf(c) >= 0;
  }

  /** Says whether it leads to another server. */
  public boolean isElsewhere() {
    return !address.isEmpty() && !address.startsWith("/");
  }
}
