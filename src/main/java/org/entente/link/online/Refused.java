package org.entente.link.online;

import java.net.URI;
import org.entente.document.DataException;
import org.entente.document.Location;

/** A server answered that it does not give what was asked for. */
final class Refused extends DataException {
  private static final long serialVersionUID = 1L;
  private final int status;

  /**
   * Tells it.
   *
   * @param status as HTTP has it
   */
  Refused(URI address, int status, String why, String next) {
    super(Location.of(address.toString()), "answered " + status + why, next);
    this.status = status;
  }

  /** Whether there is nothing at the address. */
  boolean isAbsent() {
    return status == 404 || status == 410;
  }
}
