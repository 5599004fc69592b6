package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.fact.Modality;
import org.entente.fact.Schema;
import org.entente.fact.Value;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Dated;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Money;

/** Tries frames on the words of a sentence. Immutable. */
public final class Matcher {
  private record Way(Frame frame, Construction construction, Construction.Trigger trigger) {}

  private record ThingWay(Frame frame, Construction construction) {}

  /** What is planned is not done. */
  private static final Set<Value> DONE =
      Set.of(
          new Value.Constant("signed"),
          new Value.Constant("delivered"),
          new Value.Constant("inForce"),
          new Value.Constant("ended"));

  private final Schema schema;
  private final Lexicon lexicon;
  private final Map<String, List<Way>> byForm = new HashMap<>();
  private final List<ThingWay> byThing = new ArrayList<>();

  /** Of frames that fit the schema. */
  public Matcher(List<Frame> frames, Schema schema, Lexicon lexicon) {
    this.schema = schema;
    this.lexicon = lexicon;
    for (Frame frame : frames) {
      for (Construction construction : frame.constructions()) {
        for (Construction.Trigger trigger : construction.triggers()) {
          for (String lemma : lemmas(trigger)) {
            for (String form : Inflection.of(lemma)) {
              byForm
                  .computeIfAbsent(form, key -> new ArrayList<>())
                  .add(new Way(frame, construction, trigger));
            }
          }
        }
        if (!construction.things().isEmpty()) {
          byThing.add(new ThingWay(frame, construction));
        }
      }
    }
  }

  /** {@code <offices>} stands for all words that the lexicon lists under that name. */
  private Set<String> lemmas(Construction.Trigger trigger) {
    String lemma = trigger.lemma();
    return lemma.startsWith("<")
        ? lexicon
            .lists()
            .getOrDefault(
                Lexicon.Role.valueOf(
                    lemma.substring(1, lemma.length() - 1).toUpperCase(Locale.ROOT)),
                Set.of())
        : Set.of(lemma);
  }

  /** What the frames find in a sentence, in the order of its words. */
  public List<Match> find(Tree tree, Quantities quantities, Resolver resolver, Trace trace) {
    List<Match> found = new ArrayList<>();
    Roles roles = new Roles(tree, lexicon);
    Sentence sentence =
        new Sentence(tree, roles, new Scope(tree, lexicon, roles), quantities, resolver, trace);
    for (int word = 0; word < tree.size(); word++) {
      for (Way way : ways(tree, word)) {
        if (isTrigger(tree, word, way.trigger())) {
          sentence.match(way.frame(), way.construction(), word, found);
        }
      }
      for (ThingWay way : byThing) {
        sentence.matchThing(way.frame(), way.construction(), word, found);
      }
    }
    return found;
  }

  /** By the dictionary's form, or, where the analyser missed it, by the form written. */
  private Set<Way> ways(Tree tree, int word) {
    Set<Way> ways = new LinkedHashSet<>(byForm.getOrDefault(last(tree.lemma(word)), List.of()));
    ways.addAll(byForm.getOrDefault(last(tree.form(word)), List.of()));
    return ways;
  }

  /** A noun of several words, such as military ties, is a kind of what its last word says. */
  private static String last(String noun) {
    return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isTrigger(Tree tree, int word, Construction.Trigger trigger) {
    String upos = tree.upos(word);
    boolean part =
        switch (trigger.part()) {
          case VERB ->
              upos.equals("VERB") || upos.equals("AUX") || tree.xpos(word).startsWith("VB");
          case NOUN -> upos.equals("NOUN") || upos.equals("PROPN");
          case ADJECTIVE -> upos.equals("ADJ") || upos.equals("VERB") || upos.equals("ADV");
        };
    return part && trigger.with().stream().allMatch(lemma -> isWith(tree, word, lemma));
  }

  private static boolean isWith(Tree tree, int word, String lemma) {
    boolean within = tree.lemma(word).toLowerCase(Locale.ROOT).startsWith(lemma + " ");
    boolean follows =
        (word + 1 < tree.size() && tree.lemma(word + 1).equalsIgnoreCase(lemma))
            || (word + 2 < tree.size() && tree.lemma(word + 2).equalsIgnoreCase(lemma));
    return within
        || follows
        || tree.children(word).stream()
            .anyMatch(
                child ->
                    tree.lemma(child).equalsIgnoreCase(lemma)
                        || tree.children(child).stream()
                            .anyMatch(
                                below ->
                                    tree.relation(below).equals("case")
                                        && tree.lemma(below).equalsIgnoreCase(lemma)));
  }

  /** One sentence on which frames are tried. */
  private final class Sentence {
    private final Tree tree;
    private final Roles roles;
    private final Scope scope;
    private final Quantities quantities;
    private final Resolver resolver;
    private final Trace trace;

    /** The thing that is the trigger itself, while a frame of such things is tried. */
    private Optional<Referent> self = Optional.empty();

    Sentence(
        Tree tree,
        Roles roles,
        Scope scope,
        Quantities quantities,
        Resolver resolver,
        Trace trace) {
      this.tree = tree;
      this.roles = roles;
      this.scope = scope;
      this.quantities = quantities;
      this.resolver = resolver;
      this.trace = trace;
    }

    void matchThing(Frame frame, Construction construction, int word, List<Match> found) {
      String upos = tree.upos(word);
      if (!upos.equals("NOUN") && !upos.equals("PROPN")) {
        return;
      }
      List<Referent> things =
          resolver.resolve(word, kind -> schema.isAny(kind, construction.things()));
      boolean binary = schema.isBinary(frame.kind());
      for (Referent thing : things) {
        self = Optional.of(thing);
        fill(frame, construction, word, self.filter(it -> !binary), found);
        self = Optional.empty();
      }
    }

    void match(Frame frame, Construction construction, int word, List<Match> found) {
      if (construction.thing().isEmpty()) {
        fill(frame, construction, word, Optional.empty(), found);
        return;
      }
      Predicate<String> kind = it -> schema.isA(it, frame.kind());
      List<Referent> things = fillers(word, construction.thing(), 1, kind);
      if (things.isEmpty()) {
        trace.tried(frame, word, "no " + frame.kind() + " beside it");
      }
      for (Referent thing : things) {
        fill(frame, construction, word, Optional.of(thing), found);
      }
    }

    private void fill(
        Frame frame,
        Construction construction,
        int word,
        Optional<Referent> thing,
        List<Match> found) {
      if (isCancelled(construction, word)) {
        trace.tried(frame, word, "cancelled by a word beside or above it");
        return;
      }
      SortedMap<String, List<Referent>> things = new TreeMap<>();
      construction
          .slots()
          .forEach(
              (name, slot) -> {
                List<Referent> fill =
                    fillers(
                        word,
                        slot.alternatives(),
                        slot.least(),
                        kind -> schema.isAny(kind, slot.kinds()));
                List<Referent> others =
                    fill.stream()
                        .filter(it -> thing.isEmpty() || !it.key().equals(thing.get().key()))
                        .toList();
                if (others.size() >= slot.least()) {
                  things.put(name, others);
                }
              });
      apart(things);
      Mode mode = scope.of(word).orPlainly(construction.modality());
      Optional<Dated> date = quantities.date(tree, word);
      SortedMap<String, Value> values = values(frame, construction, word, date);
      if (mode.modality().filter(Modality.PLANNED::equals).isPresent()) {
        values.values().removeIf(DONE::contains);
      }
      for (SortedMap<String, List<Referent>> ends : ends(frame, things)) {
        Match whole = new Match(frame, construction, word, thing, ends, values, mode, date);
        Optional<String> lack = lack(whole);
        if (lack.isPresent()) {
          trace.tried(frame, word, lack.get());
        } else {
          split(whole).forEach(it -> found.add(counted(it)));
          trace.tried(frame, word, "matches");
        }
      }
    }

    /** "An alliance of three" binds each of them to each other. */
    private List<SortedMap<String, List<Referent>>> ends(
        Frame frame, SortedMap<String, List<Referent>> things) {
      List<Referent> all = things.getOrDefault(Schema.SUBJECT, List.of());
      Schema.Kind kind = schema.kinds().get(frame.kind());
      boolean among =
          kind != null && kind.symmetric() && all.size() > 1 && !things.containsKey(Schema.OBJECT);
      if (!among) {
        return List.of(things);
      }
      List<SortedMap<String, List<Referent>>> pairs = new ArrayList<>();
      for (int i = 0; i + 1 < all.size(); i++) {
        SortedMap<String, List<Referent>> pair = new TreeMap<>(things);
        pair.put(Schema.SUBJECT, List.of(all.get(i)));
        pair.put(Schema.OBJECT, all.subList(i + 1, all.size()));
        pairs.add(pair);
      }
      return pairs;
    }

    private boolean isCancelled(Construction construction, int word) {
      if (construction.unless().isEmpty()) {
        return false;
      }
      for (int at = word; at >= 0; at = tree.head(at)) {
        if (at != word && construction.unless().contains(tree.lemma(at))) {
          return true;
        }
      }
      return tree.children(word).stream()
          .anyMatch(child -> construction.unless().contains(tree.lemma(child)));
    }

    /** Nobody is both ends of a fact, nor supplies, or threatens, itself. */
    private void apart(SortedMap<String, List<Referent>> things) {
      for (List<String> ends :
          List.of(
              List.of(Schema.SUBJECT, Schema.OBJECT),
              List.of("supplier", "recipient"),
              List.of("recipient", "via"),
              List.of("supplier", "via"),
              List.of("posedBy", "directedAt"),
              List.of("posedBy", "perceivedBy"),
              List.of("speaker", "addressee"),
              List.of("visitor", "destination"))) {
        List<Referent> first = things.getOrDefault(ends.get(0), List.of());
        List<Referent> second =
            things.getOrDefault(ends.get(1), List.of()).stream()
                .filter(it -> first.stream().noneMatch(other -> other.key().equals(it.key())))
                .toList();
        if (things.containsKey(ends.get(1))) {
          if (second.isEmpty()) {
            things.remove(ends.get(1));
          } else {
            things.put(ends.get(1), second);
          }
        }
      }
    }

    private List<Referent> fillers(
        int word, List<Construction.RoleSet> alternatives, int least, Predicate<String> kind) {
      List<Referent> most = List.of();
      for (Construction.RoleSet alternative : alternatives) {
        Map<String, Referent> found = new LinkedHashMap<>();
        for (String role : alternative.roles()) {
          fillers(word, role, kind).forEach(it -> found.putIfAbsent(it.key(), it));
        }
        if (found.size() > most.size()) {
          most = List.copyOf(found.values());
        }
        if (most.size() >= least) {
          break;
        }
      }
      return most;
    }

    private List<Referent> fillers(int word, String role, Predicate<String> kind) {
      boolean whole = role.endsWith("*");
      if (self.isPresent() && (role.equals("self") || role.equals("office"))) {
        return role.equals("self")
            ? self.stream().filter(it -> kind.test(it.kind())).toList()
            : resolver.office(word, self.get().key(), kind);
      }
      List<Referent> found = new ArrayList<>();
      for (int filler : roles.fillers(word, whole ? role.substring(0, role.length() - 1) : role)) {
        found.addAll(
            whole
                ? resolver.within(filler, kind, !role.equals("clause*"))
                : resolver.resolve(filler, kind));
      }
      return found;
    }

    private SortedMap<String, Value> values(
        Frame frame, Construction construction, int word, Optional<Dated> date) {
      SortedMap<String, Value> values = new TreeMap<>();
      SortedMap<String, Schema.Slot> slots = slots(frame);
      construction
          .constants()
          .forEach((slot, text) -> values.put(slot, constant(slots, slot, text)));
      boolean agreement = schema.isA(frame.kind(), "Agreement");
      date.ifPresent(it -> dates(it, agreement, slots, values));
      if (agreement && date.filter(it -> it.bound() == Dated.Bound.SINCE).isPresent()) {
        values.put("status", new Value.Constant("inForce"));
      }
      if (slots.containsKey("amount")) {
        Optional<Money> sum = quantities.sum(tree, word);
        sum.ifPresent(it -> values.put("amount", new Value.Quantity(it.amount())));
        sum.ifPresent(it -> values.put("currency", new Value.Words(it.currency())));
      }
      return values;
    }

    private Value constant(SortedMap<String, Schema.Slot> slots, String slot, String text) {
      Schema.Slot expected = slots.get(slot);
      return expected != null && expected.type() == Schema.Type.TRUTH
          ? new Value.Truth(Boolean.parseBoolean(text))
          : new Value.Constant(text);
    }

    private void dates(
        Dated date,
        boolean agreement,
        SortedMap<String, Schema.Slot> slots,
        SortedMap<String, Value> values) {
      if (date.from().isEmpty() || !slots.containsKey("date")) {
        return;
      }
      Value from = new Value.Date(date.from().get());
      switch (date.bound()) {
        case AT -> values.put("date", from);
        case SINCE -> values.put(agreement ? "date" : "startDate", from);
        case UNTIL -> values.put("endDate", from);
        case RANGE -> {
          values.put("startDate", from);
          date.until().ifPresent(it -> values.put("endDate", new Value.Date(it)));
        }
      }
    }

    private SortedMap<String, Schema.Slot> slots(Frame frame) {
      Schema.Kind kind = schema.kinds().get(frame.kind());
      return kind == null ? new TreeMap<>() : kind.slots();
    }

    private Optional<String> lack(Match match) {
      if (match.mode().modality().isEmpty()) {
        return Optional.of("only wished, advised or thought of: " + match.mode().because());
      }
      for (Set<String> need : match.construction().needs()) {
        if (need.stream()
            .noneMatch(
                slot -> match.things().containsKey(slot) || match.values().containsKey(slot))) {
          return Optional.of("nothing for " + String.join(" or ", new LinkedHashSet<>(need)));
        }
      }
      return match.things().isEmpty() && match.values().isEmpty()
          ? Optional.of("nothing is filled")
          : Optional.empty();
    }

    private List<Match> split(Match match) {
      List<Match> all = List.of(match);
      for (String slot : match.construction().each()) {
        List<Match> next = new ArrayList<>();
        for (Match it : all) {
          List<Referent> values = it.things().getOrDefault(slot, List.of());
          if (values.size() < 2) {
            next.add(it);
          } else {
            values.forEach(value -> next.add(it.with(slot, value)));
          }
        }
        all = next;
      }
      return all;
    }

    /** With the number that stands before its weapon. */
    private Match counted(Match match) {
      List<Referent> weapons = match.things().getOrDefault("weaponSystem", List.of());
      if (weapons.size() != 1 || !slots(match.frame()).containsKey("quantity")) {
        return match;
      }
      SortedMap<String, Value> values = new TreeMap<>(match.values());
      weapons
          .get(0)
          .count()
          .or(() -> Quantities.count(tree, weapons.get(0).word()))
          .ifPresent(it -> values.put("quantity", new Value.Quantity(it)));
      return new Match(
          match.frame(),
          match.construction(),
          match.trigger(),
          match.thing(),
          match.things(),
          values,
          match.mode(),
          match.date());
    }
  }
}
