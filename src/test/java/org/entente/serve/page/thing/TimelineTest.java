package org.entente.serve.page.thing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.document.PartialDate;
import org.entente.serve.page.Ref;
import org.entente.serve.page.claim.Period;
import org.entente.serve.page.thing.Timeline.Dated;
import org.junit.jupiter.api.Test;

class TimelineTest {
  @Test
  void whatIsLatestIsDrawnWhereNotAllHasRoom() {
    List<Dated> facts =
        IntStream.range(1900, 2000)
            .mapToObj(
                year ->
                    new Dated(
                        new Ref("thing " + year, ""),
                        "met with",
                        Period.on(PartialDate.parse(String.valueOf(year)))))
            .toList();
    Timeline drawn = Timeline.of(facts);
    assertEquals(40, drawn.earlier());
    assertEquals("thing 1940", drawn.marks().get(0).what().text());
    assertEquals("thing 1999", drawn.marks().get(59).what().text());
  }
}
