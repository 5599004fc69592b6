package org.entente.serve.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.entente.document.DataException;
import org.entente.serve.answer.Outcome;
import org.entente.serve.answer.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says who sent a request, by Basic authentication (RFC 7617). A right password is remembered for
 * some minutes, as a digest under a key that this object alone has: to check it again each time
 * would cost what guessing is meant to cost.
 */
public final class Login {
  private static final Logger LOG = LoggerFactory.getLogger(Login.class);
  private static final Map<String, String> CHALLENGE =
      Map.of("WWW-Authenticate", "Basic realm=\"Entente\", charset=\"UTF-8\"");
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST = 1000;
  private static final int AT_ONCE = 2;
  private static final int KEY_BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final UsersFile file;
  private final Clock clock;
  private final Attempts attempts;
  private final Semaphore checks = new Semaphore(AT_ONCE, true);
  private final SecretKeySpec key;
  private final Cache<String, Boolean> remembered;

  /**
   * Takes the users file.
   *
   * @throws DataException if it is not in order
   */
  public Login(Path users, Clock clock) {
    this.file = new UsersFile(users);
    this.clock = clock;
    this.attempts = new Attempts(clock);
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, HMAC);
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .executor(Runnable::run)
            .build();
    file.now();
  }

  /**
   * Gives who sent a request, and notes it there for {@link User#of}.
   *
   * @throws Refusal if nobody is known to have sent it, or somebody who may not do this
   */
  public User require(HttpServletRequest request, Role role) {
    Credentials told = credentials(request).orElseThrow(Login::missing);
    User user = check(told, Address.of(request));
    if (!user.role().includes(role)) {
      throw new Refusal(
          Outcome.FORBIDDEN,
          "%s is a %s here; this takes the role %s."
              .formatted(user.name(), user.role().term(), role.term()));
    }
    request.setAttribute(User.class.getName(), user);
    return user;
  }

  private static Optional<Credentials> credentials(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Authorization"));
    try {
      if (headers.size() > 1) {
        throw new IllegalArgumentException("it stands there more than once");
      }
      return headers.stream().findFirst().flatMap(Credentials::of);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Outcome.MALFORMED,
          "The header Authorization cannot be read: "
              + e.getMessage()
              + ". Write Basic and the Base64 of NAME:PASSWORD in UTF-8.");
    }
  }

  private static Refusal missing() {
    return unknown(
        "Who are you? This takes a login: a name and a password by Basic authentication.");
  }

  /** The same for a wrong name as for a wrong password, so that nobody learns who is known. */
  private static Refusal wrong() {
    return unknown("Name and password do not belong together, or are no longer valid.");
  }

  private static Refusal unknown(String sentence) {
    return new Refusal(Outcome.UNAUTHORIZED, sentence, CHALLENGE);
  }

  private User check(Credentials told, Address from) {
    Users users = users();
    Optional<User> known = users.find(told.name());
    List<String> counted = List.of("name " + told.name(), "address " + from.network());
    requirePatience(counted);
    Optional<String> digest = known.map(user -> digest(user, told));
    if (digest.filter(it -> remembered.getIfPresent(it) != null).isEmpty()) {
      verify(told, known.map(User::password).orElseGet(() -> decoy(users)), known, counted);
      digest.ifPresent(it -> remembered.put(it, true));
    }
    return known.filter(user -> !user.isExpired(LocalDate.now(clock))).orElseThrow(Login::wrong);
  }

  private Users users() {
    try {
      return file.now();
    } catch (DataException e) {
      LOG.warn("Nobody can log in: {}", e.getMessage());
      throw new Refusal(
          Outcome.FAILED,
          "Nobody can log in now: the users file is not in order. The log says why.");
    }
  }

  private void requirePatience(List<String> counted) {
    counted.stream()
        .flatMap(who -> attempts.pause(who).stream())
        .max(Duration::compareTo)
        .ifPresent(
            pause -> {
              throw new Refusal(
                  Outcome.TOO_MANY,
                  "Too many wrong passwords. Wait before you try again.",
                  Map.of("Retry-After", String.valueOf(pause.toSeconds() + 1)));
            });
  }

  /** A hash that nothing matches and that takes as long as those of users. */
  private static Password decoy(Users users) {
    int iterations =
        users.all().stream()
            .mapToInt(user -> user.password().iterations())
            .max()
            .orElse(Password.ITERATIONS);
    return new Password(iterations, "A".repeat(22) + "==", "A".repeat(43) + "=");
  }

  /** Hashing is hard work by design, so no more is done at once than leaves room for the rest. */
  private void verify(
      Credentials told, Password password, Optional<User> known, List<String> counted) {
    acquire();
    try {
      // Others may have guessed while this one waited.
      requirePatience(counted);
      if (!password.matches(told.password()) || known.isEmpty()) {
        counted.forEach(attempts::count);
        throw wrong();
      }
    } finally {
      checks.release();
    }
  }

  private void acquire() {
    try {
      if (checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        Outcome.BUSY,
        "Too many passwords are being checked. Try again in a moment.",
        Map.of("Retry-After", "5"));
  }

  /** Other with another password in the file, so that a change there counts at once. */
  private String digest(User user, Credentials told) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      List<String> parts = new ArrayList<>(List.of(user.name(), user.password().toString()));
      parts.add(told.password());
      byte[] digest = mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
