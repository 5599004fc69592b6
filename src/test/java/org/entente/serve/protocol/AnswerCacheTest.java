package org.entente.serve.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.entente.serve.answer.BoundedBytes;
import org.junit.jupiter.api.Test;

/** What is kept of answers is found again, until the data change. */
class AnswerCacheTest {
  private static final HttpServletRequest PLAIN =
      (HttpServletRequest)
          Proxy.newProxyInstance(
              AnswerCacheTest.class.getClassLoader(),
              new Class<?>[] {HttpServletRequest.class},
              (proxy, method, arguments) -> null);

  private final AnswerCache answers = new AnswerCache();

  @Test
  void anAnswerIsForgottenOnceTheDataHaveChanged() {
    answers.keep(1, "one", answer());
    answers.keep(1, "another", answer());
    assertEquals("yes yes", kept("one", "another"));
    answers.keep(2, "newer", answer());
    assertEquals("no no yes", kept("one", "another", "newer"));
  }

  @Test
  void anAnswerBegunBeforeTheDataChangedDropsNoneOfTheNew() {
    answers.keep(2, "new", answer());
    answers.keep(1, "late", answer());
    assertEquals("yes", kept("new"));
  }

  private String kept(String... tags) {
    StringBuilder found = new StringBuilder();
    for (String tag : tags) {
      found.append(answers.find(PLAIN, tag).isPresent() ? "yes " : "no ");
    }
    return found.toString().trim();
  }

  private static BoundedBytes answer() {
    return new BoundedBytes(100, () -> {});
  }
}
