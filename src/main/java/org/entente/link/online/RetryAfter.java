package org.entente.link.online;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server wants not to be asked, as RFC 9110, section 10.2.3, writes it. */
final class RetryAfter {
  private RetryAfter() {}

  /**
   * The pause after an answer; empty where asking again is of no use.
   *
   * @param now the time, which a date in the answer is measured against
   * @param tried how often was asked: without a time from the server the pause doubles with it
   */
  static Optional<Duration> of(HttpResponse<?> answer, Instant now, int tried) {
    int status = answer.statusCode();
    if (status != 429 && status != 503) {
      return Optional.empty();
    }
    Duration own = Duration.ofSeconds(1L << tried);
    return Optional.of(
        answer.headers().firstValue("Retry-After").map(it -> read(it, now, own)).orElse(own));
  }

  private static Duration read(String text, Instant now, Duration otherwise) {
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(now, until);
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
