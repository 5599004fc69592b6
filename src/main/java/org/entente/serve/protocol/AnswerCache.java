package org.entente.serve.protocol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.serve.answer.BoundedBytes;

/**
 * Keeps the last answers by their tags. A tag names the version of the data, so what is kept is
 * never out of date: once the data have changed, nobody asks for it any more, and it is forgotten.
 */
final class AnswerCache {
  private static final long BYTES = 32L * 1024 * 1024;

  /** Larger answers would push out too many others. */
  private static final long LARGEST = 1024 * 1024;

  private static final int OVERHEAD = 512;

  private final Cache<String, BoundedBytes> answers =
      Caffeine.newBuilder()
          .maximumWeight(Math.min(BYTES, Runtime.getRuntime().maxMemory() / 16))
          .weigher((String tag, BoundedBytes answer) -> (int) answer.size() + OVERHEAD)
          .executor(Runnable::run)
          .build();

  private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

  /**
   * The answer of a tag, if it is kept and the sender takes kept ones ({@code Cache-Control:
   * no-cache} asks for a new one, RFC 9111, section 5.2.1.4).
   */
  Optional<BoundedBytes> find(HttpServletRequest request, String tag) {
    String control = request.getHeader("Cache-Control");
    boolean isRefused = control != null && control.contains("no-cache");
    return isRefused ? Optional.empty() : Optional.ofNullable(answers.getIfPresent(tag));
  }

  /**
   * Keeps an answer, unless it is very large.
   *
   * @param version of the data as they are now; those kept of an earlier one go
   */
  void keep(long version, String tag, BoundedBytes answer) {
    if (latest.getAndAccumulate(version, Math::max) < version) {
      answers.invalidateAll();
    }
    if (answer.size() <= LARGEST) {
      answers.put(tag, answer.compact());
    }
  }
}
