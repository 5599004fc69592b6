package org.entente.serve.page.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.serve.page.figure.PointMap.Caption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places lie in the picture as they lie on the Earth, and names beside them do not collide. */
class ProjectionTest {
  @Test
  void placesOnBothSidesOfTheDateLineStayTogether() {
    Projection frame = Projection.of(List.of(new Position(174, -41), new Position(-172, -13)));
    assertTrue(frame.x(174) < frame.x(-172));
    assertTrue(frame.width() < 180, frame.toString());
    assertTrue(frame.y(-13) < frame.y(-41), "north is up");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyPlaceIsInThePicture(long seed) {
    Random random = new Random(seed);
    List<Position> places = new ArrayList<>();
    for (int i = 0; i < 1 + seed * 3; i++) {
      places.add(new Position(random.nextInt(361) - 180, random.nextInt(181) - 90));
    }
    Projection frame = Projection.of(places);
    for (Position place : places) {
      double x = frame.x(place.longitude());
      double y = frame.y(place.latitude());
      assertTrue(x >= 0 && x <= Projection.WIDTH, place + " at " + x);
      assertTrue(y >= 0 && y <= frame.pixels(), place + " at " + y);
    }
    assertTrue(frame.meridians().size() >= 2 && frame.parallels().size() >= 1, frame.toString());
  }

  @Test
  void noNameCoversAnother() {
    Room room = new Room(1000, 500);
    Caption right = room.place("Latvia", 500, 200).orElseThrow();
    Caption other = room.place("Estonia", 480, 203).orElseThrow();
    assertEquals("start", right.anchor());
    assertEquals("end", other.anchor());
    for (int i = 0; i < 4; i++) {
      room.place("Lithuania", 500 + i, 205);
    }
    assertTrue(room.place("Poland", 501, 204).isEmpty(), "there is no room left");
  }

  @Test
  void noNameCoversAPoint() {
    Room room = new Room(1000, 500);
    room.keep(500, 200);
    room.keep(540, 202);
    assertEquals("end", room.place("Latvia", 500, 200).orElseThrow().anchor());
    assertEquals("start", room.place("Estonia", 540, 202).orElseThrow().anchor());
  }

  @Test
  void refusesWhatIsNotOnTheEarth() {
    assertThrows(IllegalArgumentException.class, () -> new Position(181, 0));
  }
}
