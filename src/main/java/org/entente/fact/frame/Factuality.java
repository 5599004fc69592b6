package org.entente.fact.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.fact.Modality;

/**
 * What gathers on the way up from a word of whether what it says is so: its modality and polarity,
 * the word that decides, and who says so. What is unreal is no claim, whatever else it is; a denial
 * goes before a plan, and a plan before hearsay.
 */
final class Factuality {
  private final List<Integer> sayers = new ArrayList<>();
  private boolean unreal;
  private boolean denied;
  private boolean planned;
  private boolean alleged;
  private boolean told;
  private boolean accused;
  private String because = "";

  /** It is only wished, supposed or thought of. */
  void unreal(String cue) {
    unreal = true;
    because = cue;
  }

  /**
   * It is not so, or, denied once more, it is. "Did not say that X sold tanks", "never denied it",
   * "it is a myth that X promised not to": what is not said, or not to be, says nothing of what is.
   */
  void deny(String cue) {
    if (told || (denied && planned)) {
      unreal(cue);
    } else {
      denied = !denied;
      note(cue);
    }
  }

  /** What holds it is negated: who accuses nobody of it neither says so nor denies it. */
  void negate(String cue) {
    if (accused) {
      unreal(cue);
    } else {
      deny(cue);
    }
  }

  /** It is to come. */
  void plan(String cue) {
    planned = true;
    note(cue);
  }

  /** The plan, where it is one, is given up. */
  void withdraw(String cue) {
    if (planned) {
      denied = true;
      note(cue);
    }
  }

  /** It is somebody's word that nobody vouches for. */
  void allege(String cue) {
    alleged = true;
    note(cue);
  }

  /** Somebody is accused of it. */
  void accuse(String cue) {
    allege(cue);
    accused = true;
  }

  /** What is denied from here on is that somebody says, confirms or denies it. */
  void tell() {
    told = true;
  }

  /** Who says so. */
  void say(List<Integer> who) {
    sayers.addAll(who);
  }

  /** A word that may explain what is found, where none came before. */
  void note(String cue) {
    because = because.isEmpty() ? cue : because;
  }

  /** All in all. */
  Mode mode() {
    return new Mode(unreal ? Optional.empty() : Optional.of(modality()), sayers, because);
  }

  private Modality modality() {
    if (denied) {
      return Modality.DENIED;
    }
    if (planned) {
      return Modality.PLANNED;
    }
    return alleged ? Modality.ALLEGED : Modality.ACTUAL;
  }
}
