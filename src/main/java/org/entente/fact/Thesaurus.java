package org.entente.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The things that texts name, with the names that they go by. Immutable. */
public final class Thesaurus {
  /** What a name is, besides a plain name. */
  public enum Flag {
    /** "Korean" for South Korea. */
    DEMONYM,
    /** "Seoul" for South Korea's government. */
    METONYM,
    /** "the alliance": means the thing only where the text has just spoken of it. */
    CONTEXT_ONLY,
    /** "US", never "us". */
    CASE_SENSITIVE;

    /** As written in thesaurus files. */
    public String term() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A name beside the labels. */
  public record Alias(String name, Set<Flag> flags) {
    /** Whether it names the thing wherever it stands. */
    public boolean plain() {
      return !flags.contains(Flag.DEMONYM)
          && !flags.contains(Flag.METONYM)
          && !flags.contains(Flag.CONTEXT_ONLY);
    }
  }

  /**
   * A thing with its names.
   *
   * @param key its local name in the graph, unique
   * @param kind its most specific class
   * @param labels by language tag; {@code en} is always there
   * @param of the key of the state or organization for which a person is known to hold an office
   * @param members the keys of the states for which the name of a region's states stands, or that
   *     make up an alliance or signed a treaty
   */
  public record Entry(
      String key,
      String kind,
      SortedMap<String, String> labels,
      List<Alias> aliases,
      Optional<String> of,
      List<String> members) {
    /** A thing of which no office and no member is known. */
    public Entry(String key, String kind, SortedMap<String, String> labels, List<Alias> aliases) {
      this(key, kind, labels, aliases, Optional.empty(), List.of());
    }

    /** Takes copies. */
    public Entry {
      labels = new TreeMap<>(labels);
      aliases = List.copyOf(aliases);
      members = List.copyOf(members);
      if (!labels.containsKey("en")) {
        throw new IllegalArgumentException("\"" + key + "\" has no English label");
      }
    }

    /** The English label. */
    public String label() {
      return labels.getOrDefault("en", key);
    }

    /** What two that are one thing must agree on, in words. */
    String told() {
      return "of kind " + kind + " and named \"" + label() + "\"";
    }
  }

  /** How well a name fits: labels before plain aliases before the rest. */
  private record Named(Entry entry, int rank, boolean caseSensitive, String name) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> added;
  private volatile @Nullable Map<String, List<Named>> names;

  /** Of entries with distinct keys; of two with one key the later counts. */
  public Thesaurus(Collection<Entry> entries) {
    this(entries, Set.of());
  }

  private Thesaurus(Collection<Entry> entries, Set<String> added) {
    this.added = added;
    entries.forEach(entry -> this.entries.put(entry.key(), entry));
  }

  /** Made when they are first asked for: who only puts more entries on top never does. */
  private Map<String, List<Named>> names() {
    Map<String, List<Named>> made = names;
    if (made == null) {
      made = new HashMap<>();
      for (Entry entry : entries.values()) {
        index(entry, made);
      }
      names = made;
    }
    return made;
  }

  private static void index(Entry entry, Map<String, List<Named>> names) {
    index(new Named(entry, 0, true, entry.key()), names);
    entry.labels().values().forEach(label -> index(new Named(entry, 1, false, label), names));
    for (Alias alias : entry.aliases()) {
      boolean caseSensitive = alias.flags().contains(Flag.CASE_SENSITIVE);
      index(new Named(entry, alias.plain() ? 2 : 3, caseSensitive, alias.name()), names);
    }
  }

  private static void index(Named named, Map<String, List<Named>> names) {
    String name = named.name().toLowerCase(Locale.ROOT);
    names.computeIfAbsent(name, key -> new ArrayList<>()).add(named);
  }

  /** All entries, in the order given. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The entry with a key. */
  public Optional<Entry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** This thesaurus and more entries; of two with one key the one here counts. */
  public Thesaurus with(Collection<Entry> more) {
    Map<String, Entry> all = new LinkedHashMap<>();
    more.forEach(entry -> all.put(entry.key(), entry));
    Set<String> keys = new HashSet<>(all.keySet());
    keys.removeAll(entries.keySet());
    keys.addAll(added);
    all.putAll(entries);
    return new Thesaurus(all.values(), keys);
  }

  /** Whether a thing is known from documents alone: it came by {@link #with}. */
  public boolean isAdded(String key) {
    return added.contains(key);
  }

  /** This thesaurus and a document's own names; of two with one key the document's counts. */
  public Thesaurus under(Collection<Entry> own) {
    List<Entry> all = new ArrayList<>(entries.values());
    all.addAll(own);
    return own.isEmpty() ? this : new Thesaurus(all, added);
  }

  /**
   * The things that go by a name, only the best fits: keys, else labels, else aliases, else
   * demonyms and metonyms.
   *
   * @param kind which kinds are wanted
   * @return none where the name is unknown, several where it is ambiguous
   */
  public List<Entry> find(String name, Predicate<String> kind) {
    List<Named> fits =
        names().getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
            .filter(named -> !named.caseSensitive() || named.name().equals(name))
            .filter(named -> kind.test(named.entry().kind()))
            .toList();
    int best = fits.stream().mapToInt(Named::rank).min().orElse(0);
    return fits.stream()
        .filter(named -> named.rank() == best)
        .map(Named::entry)
        .distinct()
        .toList();
  }

  /** Up to three things of wanted kinds, by the names nearest to one that is not known. */
  public List<String> nearest(String name, Predicate<String> kind) {
    Map<Entry, List<String>> byThing =
        names().values().stream()
            .flatMap(List::stream)
            .filter(named -> kind.test(named.entry().kind()))
            .collect(groupingBy(Named::entry, mapping(Named::name, toList())));
    return Nearest.to(
        name,
        byThing.values().stream().flatMap(own -> Nearest.to(name, own).stream().limit(1)).toList());
  }
}
