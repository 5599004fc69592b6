package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.graph.Store;

/** Says how old the data are, and whether an answer that the sender holds is still right. */
public final class Freshness {
  private final Store store;
  private final String start;
  private final String vary;
  private final boolean tagged;

  /**
   * Takes the store, and a name of this start of the server: another start may count other data by
   * the same version.
   *
   * @param vary the request headers by which answers differ
   * @param tagged whether the store's version counts every change, so that answers can be held
   */
  public Freshness(Store store, String start, String vary, boolean tagged) {
    this.store = store;
    this.start = start;
    this.vary = vary;
    this.tagged = tagged;
  }

  boolean isTagged() {
    return tagged;
  }

  /**
   * Gives the tag of an answer to what the parts say. To be made before the data are read: then a
   * change in between makes the tag too old, which costs a request, and never too new.
   */
  String tag(List<String> parts) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((start + ' ' + store.version()).getBytes(StandardCharsets.UTF_8));
      for (String part : parts) {
        // Zero stands in no text that came over HTTP: no two lists of parts run together.
        sha256.update((byte) 0);
        sha256.update(part.getBytes(StandardCharsets.UTF_8));
      }
      return '"' + HexFormat.of().formatHex(sha256.digest(), 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Sets the headers that say the age of the data, and the answer's tag. */
  void date(HttpServletResponse response, Optional<String> tag) {
    tag.ifPresent(t -> response.setHeader("ETag", t));
    response.setHeader("Entente-Data-Version", Long.toString(store.version()));
    store.lastLoaded().ifPresent(at -> response.setDateHeader("Last-Modified", at.toEpochMilli()));
    response.setHeader("Vary", vary);
    response.setHeader("Cache-Control", "no-cache");
  }

  /** Says whether the sender holds the answer of this tag. */
  static boolean isHeld(HttpServletRequest request, String tag) {
    String held = request.getHeader("If-None-Match");
    return held != null && names(held, tag);
  }

  private static boolean names(String held, String tag) {
    return Arrays.stream(held.split(","))
        .map(String::strip)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals("*") || one.equals(tag));
  }
}
