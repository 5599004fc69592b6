package org.entente.fact.frame;

import java.util.List;
import java.util.function.Predicate;

/** Tells what the phrases of one sentence refer to. */
public interface Resolver {
  /**
   * The things that a phrase refers to.
   *
   * @param word the phrase's head
   * @param kind the classes wanted
   * @return none where it refers to nothing of the kind that is known
   */
  List<Referent> resolve(int word, Predicate<String> kind);

  /**
   * The things of wanted kinds that are named anywhere in a phrase.
   *
   * @param deep whether also in clauses within it
   */
  List<Referent> within(int word, Predicate<String> kind, boolean deep);

  /** The thing that a key stands for, as if a word named it; none where the key is unknown. */
  List<Referent> known(String key, int word);

  /** Whether a pronoun stands for soldiers or ships of which the text has just told. */
  boolean isForces(int pronoun);

  /** The thing of wanted kinds of which the text has last told. */
  List<Referent> told(int word, Predicate<String> kind);

  /** Those who make up what a key stands for: the states of an alliance of two. */
  List<Referent> members(String key, int word);

  /** Those whom a sentence leaves to what it continues: the subject of a list of clauses. */
  List<Referent> implied(Predicate<String> kind);

  /**
   * Of whom a person holds an office, as the title beside the name tells.
   *
   * @param person the key of the person whom the word names
   */
  List<Referent> office(int word, String person, Predicate<String> kind);

  /**
   * Who did what a noun names, "the attack", as the text has just told; nobody where it has not.
   */
  List<Referent> culprits(int word, Predicate<String> kind);

  /** Goods that a common noun names and that are no weapons. */
  List<Referent> goods(int word);

  /** For whom a person speaks, as the text has told before, or as is known. */
  List<Referent> served(Referent person, int word);
}
