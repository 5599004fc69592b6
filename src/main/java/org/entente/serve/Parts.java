package org.entente.serve;

import java.util.Optional;
import org.entente.serve.access.Login;
import org.entente.serve.page.review.ReviewDesk;
import org.entente.serve.protocol.Changes;

/**
 * What a server has only where it was started for it.
 *
 * @param login tells who sends a request
 * @param review the candidates that people decide on
 * @param changes what answers where editors write
 */
record Parts(Optional<Login> login, Optional<ReviewDesk> review, Optional<Changes> changes) {
  /** What every server has. */
  static final Parts NONE = new Parts(Optional.empty(), Optional.empty(), Optional.empty());
}
