package org.entente.serve.page.review;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.serve.access.OwnPages;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Tells this server's own forms from those of other pages: a secret stands in a cookie that no
 * other site's request carries, and again in each form; and the request says where it comes from.
 *
 * @param secret of this run of the server
 */
record Token(String secret) {
  /** The field of a form that holds it. */
  static final String FIELD = "token";

  private static final int BYTES = 32;

  /** Makes a new one. */
  static Token make() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Token(HexFormat.of().formatHex(bytes));
  }

  /** Gives a name of its own, as cookies of all ports of a machine lie together. */
  private String name() {
    return "entente-review-" + secret.substring(0, 8);
  }

  /** Sets the cookie. */
  void give(HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(
        "Set-Cookie",
        name()
            + "="
            + secret
            + "; Path=/review; SameSite=Strict; HttpOnly"
            + (request.isSecure() ? "; Secure" : ""));
  }

  /**
   * Does nothing if a request comes from a form of this server.
   *
   * @throws Refusal if it does not, or does not show it
   */
  void require(HttpServletRequest request) {
    boolean here = OwnPages.origin(request).equals(request.getHeader("Origin"));
    if (!here
        || !OwnPages.isOwn(request)
        || !isSecret(request.getParameter(FIELD))
        || !isSecret(cookie(request))) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "This decision does not come from a review page of this server as it runs now, so it is"
              + " not made. Open /review and decide there.");
    }
  }

  private @Nullable String cookie(HttpServletRequest request) {
    return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
        .filter(cookie -> cookie.getName().equals(name()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private boolean isSecret(@Nullable String told) {
    return told != null
        && MessageDigest.isEqual(
            told.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
