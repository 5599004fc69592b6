package org.entente.fact.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.fact.Modality;
import org.entente.fact.analysis.Tree;
import org.entente.fact.discourse.Discourse;
import org.entente.fact.discourse.Recurrence;
import org.entente.fact.frame.Referent;

/**
 * Tells who meets again, of the states of which the text has just told that they met: the first
 * such talks were held in Lima. Not for several threads.
 */
public final class Rounds {
  /** So many parts of sentences later nobody knows who meets again. */
  private static final int REACH = 6;

  private static final String ATTENDEE = "attendee";

  private final Discourse discourse;
  private List<Referent> last = List.of();
  private int since;

  /** Of a document, for whose states persons speak as it has told. */
  public Rounds(Discourse discourse) {
    this.discourse = discourse;
  }

  /** The next part of a sentence begins. */
  public void begin() {
    since++;
  }

  /** The same statement, with those who meet again. */
  public Statement told(Statement statement, Tree tree) {
    boolean again =
        Meetings.isGathering(statement)
            && statement.fillers(ATTENDEE).isEmpty()
            && !last.isEmpty()
            && since <= REACH
            && statement.thing().filter(it -> isAgain(it, tree)).isPresent()
            && last.stream().map(Referent::key).toList().containsAll(statement.keys("host"));
    if (!again) {
      return statement;
    }
    SortedMap<String, List<Referent>> things = new TreeMap<>(statement.things());
    int word = statement.thing().get().word();
    things.put(ATTENDEE, last.stream().map(it -> it.at(word).inherit()).toList());
    return statement.withThings(things);
  }

  private static boolean isAgain(Referent thing, Tree tree) {
    return !thing.known() && Recurrence.isOneMore(tree, thing.word());
  }

  /** A statement may tell who met. */
  public void hear(Statement statement) {
    if (!Meetings.isGathering(statement) || statement.modality() == Modality.DENIED) {
      return;
    }
    Map<String, Referent> states = new LinkedHashMap<>();
    List<Referent> all = new ArrayList<>(statement.fillers("host"));
    all.addAll(statement.fillers(ATTENDEE));
    for (Referent one : all) {
      state(one).ifPresent(it -> states.putIfAbsent(it.key(), it));
    }
    if (states.size() > 1) {
      last = List.copyOf(states.values());
      since = 0;
    }
  }

  private Optional<Referent> state(Referent one) {
    return one.kind().equals("State")
        ? Optional.of(one)
        : discourse.served(one, one.word()).filter(it -> it.kind().equals("State"));
  }
}
