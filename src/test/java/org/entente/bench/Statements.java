package org.entente.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.document.PartialDate;
import org.entente.fact.Schema;
import org.entente.fact.Value;

/** What generated documents say, in about the proportions in which the project's documents do. */
final class Statements {
  /** A claim's kind, thing and slots. */
  record Statement(
      String kind, Optional<Value.Thing> thing, SortedMap<String, List<Value>> slots) {}

  private static final List<String> BETWEEN_ACTORS =
      List.of(
          "partnerOf",
          "allyOf",
          "securityTiesWith",
          "condemns",
          "sanctions",
          "supports",
          "hasMissionTo");

  private final World world;

  Statements(World world) {
    this.world = world;
  }

  /**
   * Any statement.
   *
   * @param key makes the key of the thing that the statement makes unique
   */
  Statement any(String key, Random random) {
    int which = random.nextInt(20);
    if (which < 4) {
      return agreement(key, random);
    } else if (which < 6) {
      return summit(key, random);
    } else if (which < 8) {
      return transfer(key, random);
    } else if (which < 11) {
      return threat(key, random);
    } else if (which < 14) {
      return spoken(key, random);
    } else if (which < 15) {
      return visit(random);
    }
    return binary(random);
  }

  private Statement agreement(String key, Random random) {
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("signatory", world.actors(2 + random.nextInt(2), random));
    slots.put("coversTopic", List.of(world.any("Topic", random)));
    slots.put("date", List.of(new Value.Date(date(random))));
    slots.put("status", List.of(new Value.Constant(random.nextBoolean() ? "signed" : "inForce")));
    return nary("Programme", key, slots, random);
  }

  private Statement summit(String key, Random random) {
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("attendee", world.actors(2 + random.nextInt(4), random));
    slots.put("host", List.of(world.any("State", random)));
    slots.put("heldIn", List.of(world.any("Place", random)));
    slots.put("date", List.of(new Value.Date(date(random))));
    return nary("Summit", key, slots, random);
  }

  private Statement transfer(String key, Random random) {
    List<Value> ends = world.actors(2, random);
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("supplier", List.of(ends.get(0)));
    slots.put("recipient", List.of(ends.get(1)));
    slots.put("weaponSystem", List.of(world.any("WeaponSystem", random)));
    slots.put("quantity", List.of(number(1 + random.nextInt(300))));
    slots.put("amount", List.of(number(1_000_000L * (1 + random.nextInt(9000)))));
    slots.put("currency", List.of(new Value.Words("USD")));
    slots.put("date", List.of(new Value.Date(date(random))));
    slots.put("status", List.of(new Value.Constant("ordered")));
    return made("ArmsTransfer", key, slots);
  }

  private Statement threat(String key, Random random) {
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("posedBy", List.of(world.actor(random)));
    slots.put("perceivedBy", world.actors(1 + random.nextInt(2), random));
    slots.put("concerns", List.of(world.any("Topic", random)));
    return nary("Threat", key, slots, random);
  }

  private Statement spoken(String key, Random random) {
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("speaker", List.of(world.any("Person", random)));
    slots.put("addressee", List.of(world.actor(random)));
    slots.put("concerns", List.of(world.any("Topic", random), world.any("State", random)));
    slots.put("date", List.of(new Value.Date(date(random))));
    return made("Statement", key, slots);
  }

  private Statement visit(Random random) {
    Map<String, List<Value>> slots = new TreeMap<>();
    slots.put("visitor", List.of(world.any("Person", random)));
    slots.put("destination", List.of(world.any("State", random)));
    slots.put("date", List.of(new Value.Date(date(random))));
    // Several documents tell of the same visit.
    return made("Visit", String.valueOf(random.nextInt(50)), slots);
  }

  private Statement binary(Random random) {
    Value.Thing subject = world.any("State", random);
    return switch (random.nextInt(5)) {
      case 0 -> binary("memberOf", subject, world.any("Organization", random));
      case 1 -> binary("represents", world.any("Person", random), subject);
      case 2 -> binary("cooperatesOn", subject, world.any("Topic", random));
      default -> {
        List<Value> ends = world.actors(2, random);
        String property = BETWEEN_ACTORS.get(random.nextInt(BETWEEN_ACTORS.size()));
        yield binary(property, ends.get(0), ends.get(1));
      }
    };
  }

  private static Statement binary(String property, Value subject, Value object) {
    SortedMap<String, List<Value>> slots = new TreeMap<>();
    slots.put(Schema.SUBJECT, List.of(subject));
    slots.put(Schema.OBJECT, List.of(object));
    return new Statement(property, Optional.empty(), slots);
  }

  /** About a thing that the thesaurus knows, or about one that this statement makes. */
  private Statement nary(String kind, String key, Map<String, List<Value>> slots, Random random) {
    return random.nextInt(4) == 0
        ? new Statement(kind, Optional.of(world.any(kind, random)), new TreeMap<>(slots))
        : made(kind, key, slots);
  }

  private static Statement made(String kind, String key, Map<String, List<Value>> slots) {
    String name = "Generated " + kind + " " + key;
    String local = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
    slots.put(Schema.NAME, List.of(new Value.Words(name)));
    return new Statement(kind, Optional.of(new Value.Thing(local, kind)), new TreeMap<>(slots));
  }

  /** A day, a month or a year. */
  static PartialDate date(Random random) {
    int year = 1990 + random.nextInt(36);
    return switch (random.nextInt(4)) {
      case 0 -> PartialDate.parse(String.valueOf(year));
      case 1 -> PartialDate.parse(String.format("%d-%02d", year, 1 + random.nextInt(12)));
      default ->
          PartialDate.parse(
              String.format("%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
    };
  }

  private static Value number(long number) {
    return new Value.Quantity(BigDecimal.valueOf(number));
  }
}
