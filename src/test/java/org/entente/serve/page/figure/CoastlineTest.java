package org.entente.serve.page.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Land is where it is on the Earth, whatever part of it a picture shows. */
class CoastlineTest {
  private static final Projection WORLD =
      Projection.of(List.of(new Position(-179, -80), new Position(0, 0), new Position(179, 80)));
  private static final Projection PACIFIC =
      Projection.of(List.of(new Position(127, 37), new Position(174, -41), new Position(-99, 70)));
  private static final Projection KOREA =
      Projection.of(List.of(new Position(127, 37), new Position(138, 36)));

  private record Corner(double x, double y) {}

  @ParameterizedTest
  @CsvSource({
    "Seoul, 127.2, 37.2, true",
    "Kansas, -98, 39, true",
    "New Zealand, 172, -43, true",
    "Chukotka, -179, 67.3, true",
    "middle of the Pacific, -150, 10, false",
    "middle of the Atlantic, -40, 30, false",
    "Sea of Japan, 134.5, 40, false"
  })
  void landIsLandAndSeaIsSea(String name, double longitude, double latitude, boolean land) {
    for (Projection frame : List.of(WORLD, PACIFIC)) {
      assertEquals(land, isInside(frame, new Corner(frame.x(longitude), frame.y(latitude))), name);
    }
  }

  @Test
  void whatLiesOutsideIsCutAway() {
    String near = Coastline.within(KOREA);
    assertTrue(near.length() < Coastline.within(WORLD).length() / 3, near);
    for (List<Corner> shape : shapes(near)) {
      for (Corner corner : shape) {
        assertTrue(corner.x() >= -4 && corner.x() <= Projection.WIDTH + 4, corner.toString());
        assertTrue(corner.y() >= -4 && corner.y() <= KOREA.pixels() + 4, corner.toString());
      }
    }
  }

  @Test
  void theOpenSeaHasNone() {
    Projection sea = Projection.of(List.of(new Position(-120, -20), new Position(-121, -21)));
    assertEquals("", Coastline.within(sea));
    assertFalse(Coastline.within(WORLD).isEmpty());
  }

  private static List<List<Corner>> shapes(String path) {
    return Arrays.stream(path.split("[MZ]+"))
        .filter(it -> !it.isBlank())
        .map(CoastlineTest::corners)
        .toList();
  }

  private static List<Corner> corners(String shape) {
    List<Corner> corners = new ArrayList<>();
    String[] numbers = shape.split(" ");
    for (int i = 0; i < numbers.length; i += 2) {
      corners.add(new Corner(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
    }
    return corners;
  }

  /** By how often a ray to the right crosses the shapes: odd times from inside. */
  private static boolean isInside(Projection frame, Corner place) {
    int crossings = 0;
    for (List<Corner> shape : shapes(Coastline.within(frame))) {
      for (int i = 0; i < shape.size(); i++) {
        Corner from = shape.get(i);
        Corner to = shape.get((i + 1) % shape.size());
        boolean spans = from.y() > place.y() != to.y() > place.y();
        if (spans
            && place.x()
                < from.x() + (to.x() - from.x()) * (place.y() - from.y()) / (to.y() - from.y())) {
          crossings++;
        }
      }
    }
    return crossings % 2 == 1;
  }
}
