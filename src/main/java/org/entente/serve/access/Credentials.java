package org.entente.serve.access;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name and a password, as a request tells them (Basic authentication, RFC 7617, in UTF-8).
 *
 * @param name in Unicode's form C
 * @param password in Unicode's form C
 */
record Credentials(String name, String password) {
  private static final String SCHEME = "Basic ";

  /**
   * Reads the header {@code Authorization}; empty for other schemes.
   *
   * @throws IllegalArgumentException if it is malformed
   */
  static Optional<Credentials> of(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    String both = decoded(header.substring(SCHEME.length()).strip());
    int colon = both.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("there is no colon between name and password");
    }
    return Optional.of(
        new Credentials(
            User.normal(both.substring(0, colon)), User.normal(both.substring(colon + 1))));
  }

  private static String decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("name and password are not encoded as UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("name and password are not encoded as Base64", e);
    }
  }

  /** Never the password, whoever logs this. */
  @Override
  public String toString() {
    return name;
  }
}
