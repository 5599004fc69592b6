package org.entente.serve.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where other servers take changes, and says that this one takes none. */
public final class ReadOnly implements Answering {
  @Override
  public void answer(HttpServletRequest request, HttpServletResponse response) {
    throw QueryRequest.readOnly("an update", "OPTIONS");
  }
}
