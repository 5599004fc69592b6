package org.entente.fact.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One kind of statement and the ways in which it is put.
 *
 * @param name its file's name
 * @param version counted up when it changes
 * @param kind the kind of claim that it makes
 * @param about what it finds, in one sentence
 * @param traits what is so of all its statements, beyond what their slots tell
 * @param constructions the ways in which it is put
 * @param yes examples that it finds
 * @param no sentences in which it finds nothing
 */
public record Frame(
    String name,
    int version,
    String kind,
    String about,
    Set<Trait> traits,
    List<Construction> constructions,
    List<Example> yes,
    List<String> no) {
  /** What may be so of a frame's statements. */
  public enum Trait {
    /** Others may do the same: "X signed in May, and Y did so in June". */
    REPEATED,
    /** Who does it does it in another's country: a host that is he himself is misread. */
    ABROAD,
    /** Those take part, too, against whom it is done: "X bombed positions of Y". */
    OPPOSED;

    /** As written in a frame file. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A sentence and what it says.
   *
   * @param claims each as {@code Treaty planned: signatory Japan, Chile; date 2024}
   */
  public record Example(String sentence, List<String> claims) {}

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** Takes copies, and refuses a name that could not stand in a claim. */
  public Frame {
    traits = Set.copyOf(traits);
    constructions = List.copyOf(constructions);
    yes = List.copyOf(yes);
    no = List.copyOf(no);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" is no name: use a-z, 0-9 and hyphens");
    }
  }

  /** Whether something is so of its statements. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** How claims say that this frame made them. */
  public String maker() {
    return name + "@" + version;
  }
}
