package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.fact.frame.Referent;

/** Those who acted together in a text, so that "the two" and "they" are them. */
final class Groups {
  private record Group(List<Referent> members, int sentence, int paragraph, boolean topic) {
    boolean isOf(Predicate<Referent> wanted) {
      return members.stream().allMatch(wanted);
    }
  }

  private final List<Group> groups = new ArrayList<>();

  /**
   * Some who act together in a sentence.
   *
   * @param topic whether the sentence is about them
   */
  void add(List<Referent> members, int sentence, int paragraph, boolean topic) {
    groups.add(new Group(List.copyOf(members), sentence, paragraph, topic));
  }

  /**
   * Those last named together in a sentence, all before a word.
   *
   * @param size how many; 0 where any number
   */
  List<Referent> in(int sentence, int word, int size, Predicate<Referent> wanted) {
    return last(
        it ->
            it.sentence() == sentence
                && (size == 0 || it.members().size() == size)
                && it.isOf(wanted)
                && it.members().stream().allMatch(one -> one.word() < word));
  }

  /** Those who last acted together between two sentences. */
  List<Referent> near(int first, int sentence, Predicate<Referent> wanted) {
    return last(it -> it.sentence() >= first && it.sentence() < sentence && it.isOf(wanted));
  }

  /** The last two of whom one is given. */
  List<Referent> pair(Referent one, Predicate<Referent> wanted) {
    return last(
        it ->
            it.members().size() == 2
                && it.isOf(wanted)
                && it.members().stream().anyMatch(member -> member.key().equals(one.key())));
  }

  /** The most who acted together before a sentence. */
  List<Referent> largest(int sentence, Predicate<Referent> wanted) {
    return groups.stream()
        .filter(it -> it.sentence() < sentence && it.isOf(wanted))
        .map(Group::members)
        .reduce((one, other) -> other.size() > one.size() ? other : one)
        .orElse(List.of());
  }

  /**
   * Those who last acted together before a sentence, in a paragraph or after it.
   *
   * @param size how many; 0 where any number
   */
  List<Referent> before(int sentence, int paragraph, int size, Predicate<Referent> wanted) {
    return last(
        it ->
            it.sentence() < sentence
                && it.paragraph() >= paragraph
                && (size == 0 || it.members().size() == size)
                && it.isOf(wanted));
  }

  /** Of the last sentence that has such a group, the one that it is about, else its last. */
  private List<Referent> last(Predicate<Group> sought) {
    Optional<Group> found = Optional.empty();
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      if (found.isPresent() && group.sentence() != found.get().sentence()) {
        break;
      }
      if (sought.test(group) && (found.isEmpty() || group.topic())) {
        found = Optional.of(group);
      }
    }
    return found.map(Group::members).orElse(List.of());
  }
}
