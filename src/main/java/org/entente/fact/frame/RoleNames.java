package org.entente.fact.frame;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.fact.analysis.WordSet;

/** The roles that frames may name: those of grammar, and every preposition that makes one. */
final class RoleNames {
  /** The trigger itself. */
  static final String SELF = "self";

  /** What the text has last told of; only for the thing that a claim is about. */
  static final String TOLD = "told";

  /** The same, but no gathering: what somebody sends soldiers to. */
  static final String UNDERWAY = "underway";

  /** Those who make up the thing that the trigger names. */
  static final String MEMBERS = "members";

  /** Of whom a person holds an office, by the title beside the name. */
  static final String OFFICE = "office";

  /** All that stands in the trigger's own clause; only with a star. */
  static final String CLAUSE = "clause";

  /** For whom the person speaks who is a noun's subject or stands beside it. */
  static final String SERVED = "served";

  /** For whom the person speaks whose successor or adviser a noun names. */
  static final String PREDECESSOR = "predecessor";

  /** For whom those speak who do what a noun is part of: X and Y watched the signing. */
  static final String PRESIDING = "presiding";

  /** What is given and no weapon, by a common noun: tents, a hospital. */
  static final String GOODS = "goods";

  /** Who is said to be in the place that a word names. */
  static final String PRESENT = "present";

  /** Who does something and the men of whom undergo it: both, or nobody. */
  static final String BOTH = "both";

  /** After a role: all that its phrase names. */
  private static final String WHOLE = "*";

  private static final Set<String> BY_GRAMMAR =
      Set.of(
          SELF,
          OFFICE,
          SERVED,
          PREDECESSOR,
          PRESIDING,
          PRESENT,
          BOTH,
          MEMBERS,
          TOLD,
          UNDERWAY,
          CLAUSE,
          GOODS,
          "subject",
          "object",
          "indirect",
          "possessor",
          "owner",
          "doer",
          "author",
          "target",
          "compound",
          "apposition",
          "modifies",
          "content",
          "agent",
          "holder",
          "moved",
          "purpose",
          "aim",
          "equated",
          "rated",
          "sharer",
          "victim",
          "viewer",
          "beside",
          "occasion",
          "lists",
          "includes");
  private static final Set<String> PREPOSITIONS =
      WordSet.of(
          "about",
          "above",
          "across",
          "after",
          "against",
          "along with",
          "alongside",
          "amid",
          "among",
          "around",
          "as",
          "at",
          "because of",
          "before",
          "behind",
          "between",
          "beyond",
          "by",
          "concerning",
          "despite",
          "during",
          "following",
          "for",
          "from",
          "in",
          "in response to",
          "including",
          "inside",
          "into",
          "like",
          "near",
          "of",
          "off",
          "on",
          "on behalf of",
          "onto",
          "out of",
          "outside",
          "over",
          "regarding",
          "since",
          "such as",
          "through",
          "to",
          "together with",
          "toward",
          "towards",
          "under",
          "until",
          "upon",
          "via",
          "with",
          "within",
          "without");

  private RoleNames() {}

  /** All of them, sorted. */
  static SortedSet<String> all() {
    SortedSet<String> all = new TreeSet<>(BY_GRAMMAR);
    all.addAll(PREPOSITIONS);
    return all;
  }

  /** Whether a role, but for its star, is one of them. */
  static boolean isRole(String role) {
    return BY_GRAMMAR.contains(plain(role)) || PREPOSITIONS.contains(plain(role));
  }

  /** Whether all is meant that the role's phrase names. */
  static boolean isWhole(String role) {
    return role.endsWith(WHOLE);
  }

  /** The role without its star. */
  static String plain(String role) {
    return isWhole(role) ? role.substring(0, role.length() - WHOLE.length()) : role;
  }
}
