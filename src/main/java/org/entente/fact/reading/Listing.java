package org.entente.fact.reading;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.Lexicon.Role;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.frame.Referent;
import org.entente.fact.statement.Statement;

/**
 * Reads the items of a list of arms as what the line above them says of each: "The package
 * includes:", "Chile has sent Peru:". Not for several threads.
 */
final class Listing {
  private static final Set<String> BUNDLES =
      WordSet.of("package", "tranche", "aid", "assistance", "shipment", "delivery", "donation");

  /** What a line leaves to its items: "the following weapons:". */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?:,? (?:among other things|among others|in detail))?(?: the following(?: [a-z]+){0,2})? ?:$");

  /** "Has sent the following weapons to Peru:" the items stand before what follows. */
  private static final Pattern MIDDLE =
      Pattern.compile(
          " the following [a-z]+(?: [a-z]+)?(?= (?:to|in|since|during|over|from|for) )(?<rest> .*\\S) ?:$");

  /** A list within a sentence: a parser reads it where nothing parts it from its verb. */
  private static final Pattern INLINE =
      Pattern.compile(
          "\\b(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|contain(?:s|ed)?|consists? of)"
              + "(?: the following(?: [a-z]+)?)?(:) ?(?=\\p{Alnum})");

  private static final Pattern END = Pattern.compile("(?:[;,.]|[;,] and)\\s*$");
  private static final String MARKS = "•●▪◦‣·*–-.)";
  private static final Set<String> FINITE = WordSet.of("VBD", "VBZ", "VBP", "MD");
  private static final Set<String> OWN = WordSet.of("weaponSystem", "manufacturer");

  private final Schema schema;
  private final Lexicon lexicon;
  private String lead = "";

  /** What the line says behind its items. */
  private String rest = "";

  private int until;

  /** How many items were read. */
  private int read;

  /** Whether a mark stands before each. */
  private boolean marked;

  /** Whether the last one ended as a sentence does. */
  private boolean ended;

  Listing(Schema schema, Lexicon lexicon) {
    this.schema = schema;
    this.lexicon = lexicon;
  }

  /** A line of which the items may follow that come next. */
  void hear(String sentence, Tree tree) {
    close();
    if (tells(tree)) {
      Matcher middle = MIDDLE.matcher(sentence);
      boolean inside = middle.find();
      rest = inside ? middle.group("rest") : "";
      lead =
          (inside ? sentence.substring(0, middle.start()) : OPEN.matcher(sentence).replaceFirst(""))
              + " ";
    }
  }

  /** Whether a text may be the next item: all have a mark or none, and then a dot ends the last. */
  boolean goesOn(String text, boolean mark) {
    boolean next = !lead.isEmpty() && (read == 0 || (mark == marked && (mark || !ended)));
    marked = mark;
    ended = text.stripTrailing().endsWith(".");
    read++;
    return next;
  }

  /** No list goes on. */
  void close() {
    lead = "";
    rest = "";
    read = 0;
  }

  /** An item behind the line above it, as one sentence. */
  String whole(String item) {
    String bare = END.matcher(item).replaceFirst("");
    until = lead.length() + bare.length();
    return lead + bare + rest + ".";
  }

  /** Where the item ends in the sentence that was made of it; where a text does if it is none. */
  int end(String text) {
    return lead.isEmpty() ? text.length() : until;
  }

  /** What an item is read behind, with a space; empty where it is none. */
  String lead() {
    return lead;
  }

  /** Whether two signs are those before an item. */
  static boolean isMark(String signs) {
    return MARKS.indexOf(signs.charAt(0)) >= 0 && signs.endsWith(" ");
  }

  /** Whether words with their tags are no sentence of their own. */
  static boolean isItem(NamedSentence named, List<String> tags) {
    for (int i = 0; i < tags.size(); i++) {
      // "Tanks built by X": a tagger may take it for what they did.
      boolean undergone = i + 1 < tags.size() && named.words().get(i + 1).form().equals("by");
      if (FINITE.contains(tags.get(i)) && !undergone) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line tells that somebody gives something. */
  private boolean tells(Tree tree) {
    for (int i = 0; i < tree.size(); i++) {
      String lemma = tree.lemma(i);
      boolean gives =
          tree.upos(i).equals("VERB")
              ? lexicon.has(Role.TRADE, lemma) || lexicon.has(Role.GIVING, lemma)
              : BUNDLES.contains(lemma.substring(lemma.lastIndexOf(' ') + 1));
      if (gives) {
        return true;
      }
    }
    return false;
  }

  /** A statement of an item: whom it binds, the line above has told. */
  Statement told(Statement item) {
    SortedMap<String, List<Referent>> things = new TreeMap<>(item.things());
    things.replaceAll(
        (slot, found) ->
            OWN.contains(slot) ? found : found.stream().map(Referent::inherit).toList());
    return item.withThings(things);
  }

  /** Whether a statement is of arms that the item names, and not of what the line itself says. */
  boolean isOwn(Statement statement, NamedSentence named) {
    List<Referent> arms = statement.fillers("weaponSystem");
    return schema.isA(statement.kind(), "Transfer")
        && !arms.isEmpty()
        && arms.stream().noneMatch(it -> it.inherited() || isAny(it) || isOfLine(it, named));
  }

  private boolean isAny(Referent arms) {
    return !arms.known() && lexicon.has(Role.ANY_ARMS, arms.key());
  }

  private boolean isOfLine(Referent arms, NamedSentence named) {
    return named.mentions().stream()
        .filter(it -> it.senses().stream().anyMatch(sense -> sense.key().equals(arms.key())))
        .mapToInt(it -> named.words().get(it.start()).start())
        .anyMatch(it -> it < lead.length() || it >= until);
  }

  /**
   * A text in which no colon parts what is listed from its verb, nor a semicolon one from another.
   */
  static String joined(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    Matcher list = INLINE.matcher(text);
    StringBuilder joined = new StringBuilder(text);
    while (list.find()) {
      joined.setCharAt(list.start(1), ' ');
      for (int at = list.end(); at < text.length() && text.charAt(at) != '.'; at++) {
        if (text.charAt(at) == ';') {
          joined.setCharAt(at, ',');
        }
      }
    }
    return joined.toString();
  }
}
