package org.entente.serve.page.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.entente.link.federation.Federation;
import org.entente.serve.Asking;
import org.entente.serve.EntenteServer;
import org.entente.serve.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Review is there only where the server was started for it, and for this machine only. */
class ReviewOfferTest {
  private final ReviewedData data = new ReviewedData();

  @AfterEach
  void close() {
    data.close();
  }

  @Test
  void pagesLeadToTheReviewWhereThereIsOne() {
    assertTrue(home(data.desk()).contains("href=\"/review\""));
    assertFalse(home(Optional.empty()).contains("/review"));
  }

  private String home(Optional<ReviewDesk> desk) {
    try (EntenteServer server =
        EntenteServer.start(
            Settings.usual().withPort(0), data.store(), Federation.offline(), desk)) {
      Asking ask = new Asking(server);
      assertEquals(desk.isPresent() ? 200 : 404, ask.get("/review").statusCode());
      return ask.get("/", "Accept", "text/html").body();
    }
  }

  @Test
  void othersMachinesAndOriginsDoNotReview() {
    Settings usual = Settings.usual().withPort(0);
    for (Settings open : List.of(usual.withHost("0.0.0.0"), usual.withCors("*"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> EntenteServer.start(open, data.store(), Federation.offline(), data.desk()));
    }
  }
}
