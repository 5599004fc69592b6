package org.entente.serve.protocol;

/** Tells plain IRIs, which stay as they are when they are resolved: that takes Jena a while. */
final class WholeIri {
  private WholeIri() {}

  /**
   * Says whether an IRI is absolute and nothing can be made of it: a host in small letters and a
   * path of letters, digits, hyphens and underscores, perhaps with a fragment. Of others nothing is
   * known.
   */
  static boolean is(String iri) {
    int host = iri.startsWith("https://") ? 8 : iri.startsWith("http://") ? 7 : iri.length();
    int at = host;
    while (at < iri.length() && isOfHost(iri.charAt(at))) {
      at++;
    }
    if (at == host || at == iri.length() || iri.charAt(at) != '/') {
      return false;
    }
    boolean isInPath = true;
    for (at++; at < iri.length(); at++) {
      char c = iri.charAt(at);
      if (!isOfName(c) && !(isInPath && (c == '/' || c == '#'))) {
        return false;
      }
      isInPath &= c != '#';
    }
    return true;
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
  }

  private static boolean isOfName(char c) {
    return isOfHost(c) ? c != '.' : (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }
}
