package org.entente.serve.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password of which only a salted hash is kept: PBKDF2 with HMAC-SHA-256 (RFC 8018), as OWASP's
 * Password Storage Cheat Sheet (2023) wants it where FIPS-140 is.
 *
 * @param iterations how much work the hash is, 1 to 10,000,000
 * @param salt 16 random bytes, in Base64
 * @param hash 32 bytes, in Base64
 */
public record Password(int iterations, String salt, String hash) {
  /** How much work a new hash is. */
  public static final int ITERATIONS = 600_000;

  /** The fewest characters that a new password has (OWASP ASVS 4.0.3, 2.1.1). */
  public static final int SHORTEST = 12;

  /** The most characters that a password has (OWASP ASVS 4.0.3, 2.1.2). */
  public static final int LONGEST = 128;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String SCHEME = "pbkdf2-sha256";
  private static final Pattern WRITTEN =
      Pattern.compile(SCHEME + "\\$(\\d{1,8})\\$([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+)");

  /** Refuses what is no hash. */
  public Password {
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          iterations + " iterations do not lie between 1 and " + MOST_ITERATIONS);
    }
    requireBytes(salt, SALT_BYTES, "salt");
    requireBytes(hash, HASH_BITS / Byte.SIZE, "hash");
  }

  private static void requireBytes(String base64, int bytes, String what) {
    if (Base64.getDecoder().decode(base64).length != bytes) {
      throw new IllegalArgumentException("the " + what + " does not have " + bytes + " bytes");
    }
  }

  /**
   * Keeps a new password.
   *
   * @throws IllegalArgumentException if it is too short or too long
   */
  public static Password of(String plain) {
    if (plain.length() < SHORTEST || plain.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a password has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return of(User.normal(plain), ITERATIONS);
  }

  static Password of(String plain, int iterations) {
    byte[] bytes = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(bytes);
    String salt = Base64.getEncoder().encodeToString(bytes);
    return new Password(iterations, salt, hash(plain, salt, iterations));
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is damaged
   */
  static Password parse(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException("the hash is not written " + SCHEME + "$N$SALT$HASH");
    }
    return new Password(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3));
  }

  /** Says whether this is the password; takes the same time for every wrong one. */
  boolean matches(String plain) {
    // No password is as short or as long as these, and hashing nothing is not defined.
    boolean fits = !plain.isEmpty() && plain.length() <= LONGEST;
    String found = hash(fits ? plain : "-", salt, iterations);
    return MessageDigest.isEqual(
            Base64.getDecoder().decode(found), Base64.getDecoder().decode(hash))
        && fits;
  }

  private static String hash(String plain, String salt, int iterations) {
    PBEKeySpec work =
        new PBEKeySpec(
            plain.toCharArray(), Base64.getDecoder().decode(salt), iterations, HASH_BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(work).getEncoded();
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
    } finally {
      work.clearPassword();
    }
  }

  @Override
  public String toString() {
    return SCHEME + "$" + iterations + "$" + salt + "$" + hash;
  }
}
