package org.entente.fact.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.fact.Schema;
import org.entente.fact.analysis.Syntax;
import org.entente.fact.analysis.Tree;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.Mention;
import org.entente.fact.frame.Referent;

/** Tells of whom the persons of a sentence hold their offices. */
final class Holders {
  /** Who leads it speaks for no state. */
  private static final String OPPOSITION = "opposition";

  private static final Set<String> RECEIVING =
      WordSet.of("receive", "welcome", "greet", "host", "meet");

  /** Who receives a visitor in his own state; an ambassador may be the visitor's. */
  private static final Set<String> HOSTS =
      WordSet.of("minister", "premier", "president", "chancellor");

  /** Of another state than the one of whose officer they are told. */
  private static final Set<String> OTHERS = Set.of("counterpart", "colleague", "number");

  /** Where ministers of all states come together, whosever capital it is. */
  private static final Set<String> SEATS = Set.of("brussels", "vienna", "singapore");

  private static final Set<String> ATTENDING = WordSet.of("accompany", "flank");

  /** Whose bearers speak for states. */
  private static final Set<String> OF_STATES =
      WordSet.of("minister", "premier", "chancellor", "king", "queen", "emir", "sultan");

  private final Tree tree;
  private final Syntax syntax;
  private final NamedPhrases names;
  private final Discourse discourse;
  private final World world;
  private final Schema schema;

  Holders(Tree tree, NamedPhrases names, Discourse discourse, World world, Schema schema) {
    this.tree = tree;
    this.syntax = new Syntax(tree);
    this.names = names;
    this.discourse = discourse;
    this.world = world;
    this.schema = schema;
  }

  /** Of whom a person holds an office, as the title beside the name tells, or the text before. */
  List<Referent> office(int word, String person, Predicate<String> kind) {
    if (isOpposed(word)) {
      return List.of();
    }
    for (Mention mention : names.members(word)) {
      boolean holder = mention.senses().stream().anyMatch(it -> it.key().equals(person));
      if (holder && mention.office().isPresent()) {
        List<Referent> told = office(word, mention, mention.office().get(), kind);
        return told.stream().allMatch(Referent::inherited)
            ? beside(word, person, kind, told)
            : told;
      }
    }
    return List.of();
  }

  /** "Opposition leader X" holds no office of the state. */
  private boolean isOpposed(int word) {
    return tree.form(word).toLowerCase(Locale.ROOT).contains(OPPOSITION)
        || (word > 0 && syntax.lower(word - 1).equals(OPPOSITION));
  }

  /**
   * "Kenyan President X and Foreign Minister Y": both are Kenya's, if nothing else is known of Y.
   */
  private List<Referent> beside(
      int word, String person, Predicate<String> kind, List<Referent> otherwise) {
    List<Referent> last = List.of();
    for (Mention mention : names.members(word)) {
      if (mention.senses().stream().anyMatch(it -> it.key().equals(person))) {
        break;
      }
      last =
          mention
              .office()
              .filter(it -> !it.of().isEmpty())
              .map(it -> office(word, mention, it, kind))
              .orElse(List.of());
    }
    boolean known =
        names.named(word, it -> schema.isA(it, "Person")).stream()
            .filter(it -> it.key().equals(person))
            .anyMatch(it -> discourse.served(it, word).isPresent());
    return last.isEmpty() || known ? otherwise : last;
  }

  private List<Referent> office(
      int word, Mention person, Mention.Office office, Predicate<String> kind) {
    if (!office.of().isEmpty() && !(office.pointed() && isOfAnother(person, office))) {
      return names.sense(new Mention(person.start(), person.end(), office.of()), kind).stream()
          .toList();
    }
    if (isOther(word, person)) {
      return visited(word, person).filter(it -> kind.test(it.kind())).stream().toList();
    }
    return names
        .sense(person, it -> schema.isA(it, "Person"))
        .flatMap(it -> discourse.served(it, word))
        .filter(it -> it.kind().equals("State") || !isOfState(word, person))
        .or(() -> office.pointed() ? owner(word) : host(word))
        .or(() -> receiving(word))
        .or(() -> principal(word))
        .or(() -> other(word, person))
        .or(() -> told(word).map(Referent::inherit))
        .filter(it -> kind.test(it.kind()))
        .stream()
        .toList();
  }

  /** The state told of; "Minister X said that Chile would leave" tells of another's. */
  private Optional<Referent> told(int word) {
    Predicate<String> state = it -> schema.isA(it, "State");
    return Part.isSubject(tree, word)
        ? discourse.salience().before(word, state)
        : discourse.pronoun(word, state);
  }

  /** "Prime Minister X" is a state's, whatever body X has come to speak for since. */
  private boolean isOfState(int word, Mention person) {
    String form = tree.form(word).toLowerCase(Locale.ROOT);
    String label = person.senses().get(0).label().toLowerCase(Locale.ROOT);
    int name = form.indexOf(label);
    String title = name < 0 ? form : form.substring(0, name).strip();
    int start = Math.max(title.lastIndexOf(" and "), title.lastIndexOf(", ")) + 1;
    return Stream.of(title.substring(start).split("[ ,]+")).anyMatch(OF_STATES::contains);
  }

  /** "His counterpart, X". */
  private boolean isOther(int word, Mention person) {
    String label = person.senses().get(0).label();
    String text = tree.form(word).toLowerCase(Locale.ROOT);
    int name = text.indexOf(label.toLowerCase(Locale.ROOT).split(" ", 2)[0]);
    return OTHERS.stream().anyMatch(it -> text.indexOf(it) >= 0 && text.indexOf(it) < name);
  }

  /** "X flew to Lima, where he met his counterpart, Y": Peru's, unless many come together there. */
  private Optional<Referent> visited(int word, Mention person) {
    Optional<Referent> known =
        names
            .sense(person, it -> schema.isA(it, "Person"))
            .flatMap(it -> discourse.served(it, word));
    boolean gathering =
        discourse
            .salience()
            .lastHere(
                word, it -> schema.isA(it, "Summit") || it.equals("Event") || it.equals("Meeting"))
            .filter(it -> it.known() || it.kind().equals("Summit"))
            .isPresent();
    return known.isPresent() || gathering
        ? known
        : discourse
            .salience()
            .place(word, Set.of(), "Place"::equals)
            .filter(it -> !SEATS.contains(it.key()))
            .flatMap(world::government)
            .map(it -> it.at(word).inherit());
  }

  /** "The gangs …; their leader, X": whose leader he is, is whom the text tells of. */
  private Optional<Referent> owner(int word) {
    return discourse.pronoun(word, it -> schema.isAny(it, Phrases.BODIES)).map(Referent::inherit);
  }

  /** "X flew to Lima. He was received by Foreign Minister Y": Peru's. */
  private Optional<Referent> receiving(int word) {
    int verb = tree.head(word);
    boolean receives =
        verb >= 0
            && Stream.of(tree.form(word).toLowerCase(Locale.ROOT).split(" "))
                .anyMatch(HOSTS::contains)
            && RECEIVING.contains(tree.lemma(verb))
            && (syntax.preposition(word).equals("by")
                || (tree.relation(word).equals("nsubj") && isSomebody(verb)));
    return receives
        ? discourse
            .salience()
            .place(word, Set.of(), "Place"::equals)
            .flatMap(world::government)
            .map(it -> it.at(word).inherit())
        : Optional.empty();
  }

  /** "Received him", "met President X", and no reporters. */
  private boolean isSomebody(int verb) {
    return syntax.children(verb, "obj").stream()
        .anyMatch(
            it ->
                tree.upos(it).equals("PRON")
                    || !names.named(it, kind -> schema.isA(kind, "Person")).isEmpty());
  }

  /** "Minister X was accompanied by Admiral Y": most likely both are of one state. */
  private Optional<Referent> principal(int word) {
    int verb = word;
    while (verb >= 0 && !tree.upos(verb).equals("VERB")) {
      verb = tree.head(verb);
    }
    boolean beside =
        verb >= 0
            && ATTENDING.contains(tree.lemma(verb))
            && syntax.isPassive(verb)
            && syntax.agents(verb).stream().anyMatch(it -> it <= word);
    return beside
        ? led(verb).stream()
            .flatMap(it -> names.named(it, kind -> schema.isA(kind, "Person")).stream())
            .flatMap(it -> discourse.served(it, word).stream())
            .map(Referent::inherit)
            .findFirst()
        : Optional.empty();
  }

  /** "Minister X and his Peruvian counterpart": of the one who acts together with Peru. */
  private Optional<Referent> other(int word, Mention person) {
    Predicate<String> state = "State"::equals;
    List<Referent> others =
        Stream.concat(Stream.of(word), syntax.children(word, "conj").stream())
            .flatMap(it -> names.members(it).stream())
            .filter(it -> it.start() > person.start())
            .filter(it -> it.office().filter(office -> !office.of().isEmpty()).isPresent())
            .map(it -> new Mention(it.start(), it.end(), it.office().get().of()))
            .flatMap(it -> names.sense(it, state).stream())
            .toList();
    return others.size() != 1
        ? Optional.empty()
        : discourse.company().pair(others.get(0), state).stream()
            .filter(it -> !it.key().equals(others.get(0).key()))
            .map(it -> it.at(word).inherit())
            .findFirst();
  }

  /** Who is accompanied, as the clause says, or the one that it says more of. */
  private List<Integer> led(int verb) {
    List<Integer> own = new ArrayList<>(syntax.subjects(verb));
    own.addAll(syntax.children(verb, "nsubj:pass"));
    int over = tree.head(verb);
    boolean clause = own.isEmpty() && over >= 0 && tree.upos(over).equals("VERB");
    return clause ? syntax.subjects(over) : own;
  }

  /** "In Lima, it was opened by Prime Minister X": most likely Peru's. */
  private Optional<Referent> host(int word) {
    return discourse
        .salience()
        .here(word, "Place"::equals)
        .flatMap(world::government)
        .map(it -> it.at(word).inherit());
  }

  /** "Under X, Chile …" may tell of a president of Peru. */
  private boolean isOfAnother(Mention person, Mention.Office office) {
    return names
        .sense(person, it -> schema.isA(it, "Person"))
        .flatMap(it -> world.office(it.key()))
        .filter(it -> office.of().stream().noneMatch(own -> own.key().equals(it.key())))
        .isPresent();
  }
}
