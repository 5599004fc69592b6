package org.entente.serve;

/** The server could not be started; the message says why and what to do. */
public final class CannotServe extends RuntimeException {
  CannotServe(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
