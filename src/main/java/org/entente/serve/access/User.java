package org.entente.serve.access;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who may come in.
 *
 * @param name 1 to 100 letters, digits, spaces and signs of names, in Unicode's form C
 * @param role what he may do
 * @param until the last day on which he may; empty for always
 * @param password of which the hash is kept
 */
public record User(String name, Role role, Optional<LocalDate> until, Password password) {
  private static final int LONGEST = 100;
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N} ._@'-]*[\\p{L}\\p{M}\\p{N}.])?");
  private static final int FIELDS = 4;

  /** Refuses names that would not stand on a line of a file. */
  public User {
    name = named(name);
  }

  /**
   * Gives a name as users have it.
   *
   * @throws IllegalArgumentException if it would not stand on a line of a file
   */
  public static String named(String name) {
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" is no user's name: write 1 to "
              + LONGEST
              + " letters and digits, with spaces, full stops, hyphens, _, @ and ' between them");
    }
    return normal(name);
  }

  /** Gives a text in the one form in which equal characters are equal (RFC 8265). */
  static String normal(String text) {
    return Normalizer.normalize(text, Form.NFC);
  }

  /**
   * Reads the line of a users file that {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if it is damaged, and how
   */
  static User parse(String line) {
    String[] fields = line.split(":", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("the line is not written NAME:ROLE:UNTIL:HASH");
    }
    return new User(
        fields[0], Role.of(fields[1]), day(fields[2]), Password.parse(fields[FIELDS - 1]));
  }

  /**
   * Reads a last day; empty for none.
   *
   * @throws IllegalArgumentException if it is no day
   */
  public static Optional<LocalDate> day(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"" + written + "\" is no day such as 2027-12-31", e);
    }
  }

  /** Gives the same with another password. */
  public User with(Password password) {
    return new User(name, role, until, password);
  }

  /** Says whether he may no longer come in. */
  public boolean isExpired(LocalDate today) {
    return until.filter(last -> last.isBefore(today)).isPresent();
  }

  /** Gives who sent a request, where he had to log in. */
  public static Optional<User> of(HttpServletRequest request) {
    return request.getAttribute(User.class.getName()) instanceof User user
        ? Optional.of(user)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(
        ":", name, role.term(), until.map(LocalDate::toString).orElse(""), password.toString());
  }
}
