package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.serve.access.Login;
import org.entente.serve.access.OwnPages;
import org.entente.serve.access.Role;

/**
 * Something that answers only those who may, and takes changes from no page but its own.
 *
 * @param login tells who sends a request
 * @param role which it takes
 * @param within what answers
 */
public record Guarded(Login login, Role role, Answering within) implements Answering {
  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!QueryRequest.isReading(request)) {
      OwnPages.require(request);
    }
    login.require(request, role);
    within.answer(request, response);
  }
}
