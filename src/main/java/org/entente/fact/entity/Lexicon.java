package org.entente.fact.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.fact.analysis.Valency;

/**
 * The common nouns and verbs that extraction knows by what they do, from {@code frames/words.yaml}.
 *
 * @param kinds which class a noun such as treaty or summit stands for
 * @param lists words by what they do, as lemmas in lower case
 * @param sorts nouns that may be said of the same weapon, a set for each sort
 */
public record Lexicon(
    Map<String, String> kinds, Map<Role, Set<String>> lists, List<Set<String>> sorts) {
  /** What a word does in a text. */
  public enum Role {
    /** Offices that speak for a state or an organization: president, ambassador. */
    OFFICES,
    /** First names of women. */
    WOMEN,
    /** Titles before a first name: king, prince. */
    ROYALS,
    /** What may stand within a title beside the office: foreign, prime, deputy. */
    TITLE_WORDS,
    /** What stands before a name without being an office: Mr, Dr, Professor. */
    COURTESIES,
    /** What acts for its state: government, navy, officials. */
    BODIES,
    /** Forces that are sent, stationed, withdrawn: troops, frigate, police officers. */
    FORCES,
    /** What a name of an organization ends or begins with: ministry, agency. */
    ORGANIZATIONS,
    /** What a name of a company ends with: Ltd, Industries. */
    COMPANIES,
    /** What stands behind a company's name and tells only that it is one: Co., Ltd. */
    COMPANY_FORMS,
    /** Common nouns for weapons: tank, fighter. */
    WEAPONS,
    /** Weapons that the thesaurus knows by a common noun: tank, howitzer. */
    WEAPON_CLASSES,
    /** What is given as help and is no weapon: tents, uniforms, a field hospital. */
    GOODS,
    /** Nouns that stand for what they count or hold: a batch of tanks. */
    CONTAINERS,
    /** States by a common noun: country, nation, neighbour. */
    STATES,
    /** Those who fight without being a state: militants, pirates. */
    MILITANTS,
    /** What is called by a person's name and is none: frigate, carrier. */
    SHIPS,
    /** Newspapers and broadcasters by a common noun. */
    MEDIA,
    /** Newspapers, broadcasters and agencies that the thesaurus has, by their keys. */
    PRESS,
    /** What states and organizations issue, and speak by: strategy, white paper. */
    DOCUMENTS,
    /** Persons by a common noun other than an office: leader. */
    PERSONS,
    /** What somebody may be blamed for, as verbs and nouns: invade, launch, the attack. */
    DEEDS,
    /** Verbs that add nothing to the noun they govern: hold talks, pay a visit. */
    LIGHT,
    /** Verbs of which a happening is the subject: begin, take place. */
    OCCURRING,
    /** Verbs whose object does what follows: urge somebody to. */
    CONTROL,
    /** What is done to somebody for what he has done: sanction, condemn. */
    BLAMING,
    /** What agreements do with what is to be done by them: the contract covers the delivery. */
    STIPULATING,
    /** What follows is intended: plan to, agree to. */
    PLANNED,
    /** What it governs is not there before: establish, found, end. */
    FOUNDING,
    /** What follows is only wished, advised or thought of: should, urge, propose. */
    UNREAL,
    /** What follows is somebody's word that the text does not vouch for: allege. */
    ALLEGED,
    /** What follows is not so: deny, refuse. */
    DENIED,
    /** What follows is somebody's word: say, announce. */
    SAID,
    /** Verbs that have somebody hear what follows: tell, remind. */
    TELLING,
    /** Forms of such verbs that may stand behind what is said: "..., he said". */
    REPORTING,
    /**
     * What a sentence loses nothing without, and a parser stumbles over: by contrast, this time.
     */
    ASIDES,
    /** The first words of these; no list of the file's own. */
    ASIDE_OPENERS,
    /** The first words of kinds' common nouns of several words; no list of the file's own. */
    KIND_OPENERS,
    /** Words that begin a sentence with a capital without being a name. */
    OPENERS,
    /** Nouns that stand for a full name told before: the council, the initiative. */
    SHORT_NAMES,
    /** What names of places, feasts and movements are made of, and no person's: bay, friends. */
    PLACE_WORDS,
    /** What a sentence may say that it is about: on the war in Sudan. */
    MATTERS,
    /** What any deed may be called: move, provocation. */
    ACTS,
    /** Deeds by which people are hurt, as verbs and nouns: attack, shelling. */
    VIOLENCE,
    /** What makes somebody a member of something, or none: accession, withdrawal. */
    MEMBERSHIP,
    /** What somebody else has said, which may be denied: accusation, report. */
    ALLEGATIONS,
    /** What somebody does who rejects what others say of him: deny, refute. */
    DISPUTING,
    /** What is done to what somebody else has said or done: reject, welcome. */
    COMMENTING,
    /** What somebody thinks, who vouches for it no more than others do: believe. */
    OPINIONS,
    /** What shows that something is so: evidence, sign. */
    PROOF,
    /** In what things happen that do not: novel, simulation. */
    FICTION,
    /** What tells that something is only heard of: reportedly, alleged. */
    HEARSAY,
    /** What tells that something is only possible: perhaps, potential. */
    DOUBTFUL,
    /** What tells that something is still to come: forthcoming, proposed. */
    UPCOMING,
    /** Verbs in the passive of what somebody only is said to be: say, understand. */
    REPUTED,
    /** What is done to what then never happens: cancel, veto. */
    UNDONE,
    /** What is done to one's own plans: withdraw, drop. */
    WITHDRAWING,
    /** What becomes of plans by themselves: fail, collapse. */
    FAILING,
    /** What becomes of rumours: persist, circulate. */
    CIRCULATING,
    /** What tells that something is still what it is: remain. */
    STAYING,
    /** What is only thought of: possibility, option. */
    OPTIONS,
    /** In what something stands that is not decided: discussion, doubt. */
    PENDING,
    /** What others may only guess that somebody will choose to do: buy, join. */
    CHOSEN,
    /** What he would do who only wishes for something: welcome, like. */
    LIKING,
    /** What is said of that which never was: myth, unfounded. */
    UNTRUE,
    /** In what, or at what, somebody says something: letter, briefing. */
    MEDIUMS,
    /** What tells something by itself, whatever it was about: protest, pledge. */
    PERFORMING,
    /** Who speaks for no state: parliament, company. */
    UNOFFICIAL,
    /** What is done by who takes part in a gathering, or does not: attend, boycott. */
    ATTENDING,
    /** What is done by who holds a gathering: host, convene. */
    HOLDING,
    /** What somebody is who threatens: danger, risk. */
    DANGERS,
    /** Verbs that call somebody or something a danger: pose, endanger. */
    POSING,
    /** What is done in trade, as verbs and nouns: buy, export, delivery. */
    TRADE,
    /** Verbs of building things: make, assemble. */
    MAKING,
    /** Verbs of which the subject has what the object is: own, fly, receive. */
    HAVING,
    /** Verbs of goods that come to those who have ordered them: arrive, enter service. */
    ARRIVING,
    /** Verbs of giving and getting for nothing: donate, receive. */
    DONATING,
    /** What helps a coast guard and is no weapon, where it is given, by key: patrol-boat. */
    COAST_GUARD,
    /** What is any weapon, and no system of its own, by key: weaponry, military-vehicles. */
    ANY_ARMS,
    /** Topics that a common word names in passing, by key: trade. */
    VAGUE_TOPICS,
    /** Parts of the world that only say where: Africa, European. */
    WIDE_REGIONS,
    /** States that are an island or several. */
    ISLANDS,
    /** States that are an archipelago. */
    ARCHIPELAGOS,
    /** States that are, or were, a kingdom. */
    KINGDOMS,
    /** States that are an emirate, or several. */
    EMIRATES,
    /** Verbs of somebody who gets something: give, lend. */
    GIVING,
    /** Verbs of asking, whose object is to do what follows: ask, urge. */
    ASKING,
    /** Verbs by which something is called or taken for something: call, see as. */
    CALLING,
    /** Verbs of coming or calling to say something: fly, summon. */
    GOING,
    /** What is done by who joins something, belongs to it or leaves it: accede, member. */
    JOINING,
    /** What is said so of joining only where somebody has just been told to have joined: follow. */
    JOINING_AGAIN,
    /** What is said of tables rather than of exercises: absent, attendee. */
    SITTING,
    /** What nobody takes part in by sending somebody there: war, coup. */
    SUFFERED,
    /** What several that the text has told of may be called: side, country, minister. */
    SIDES,
    /** Those who make up something together: member, signatory. */
    MEMBERS,
    /** Persons among such, whose offices tell their states: leader, minister. */
    LEADERS,
    /** Places by a common noun: region, airport. */
    SPOTS,
    /** What lies at some place: the base at X. */
    SITES,
    /** What is called after the place where it is: Erbil airport. */
    CALLED_AFTER,
    /** What is done with soldiers who then are elsewhere: withdraw, rotate. */
    MOVING,
    /** What is done with soldiers by who disposes of them: keep, send. */
    DISPOSING,
    /** Companies by a common noun: firm, shipbuilder. */
    FIRMS,
    /** In what firms work, or whose they are: a naval, a state firm. */
    FIELDS,
    /** What is done with what then begins: launch, open. */
    BEGINNING,
    /** What is done with what then ends: complete, dissolve. */
    ENDING,
    /** What is done towards a place: go, ship. */
    SENDING,
    /** What is done with what is then on somebody, or with him: impose, sign. */
    PLACING,
    /** What is done with a deed by whose it is: conduct, host. */
    CARRYING_OUT,
    /** What somebody is or has himself: the rise of X is X's. */
    INHERENT,
    /** What is done with an attack by whose it is: launch, wage. */
    COMMITTING,
    /** Of what something is told that is in it: a round of sanctions. */
    BUNDLES,
    /** What bodies and pacts are for: the Fire and Rescue Agency. */
    BUSINESS,
    /** What is used to do something that then is done: opportunity, veto. */
    OPENINGS,
    /** Nouns that a phrase completes: commitment to, view on. */
    TIED;

    /** The one that a frame names so: {@code <offices>}. */
    public static Role named(String bracketed) {
      return valueOf(bracketed.substring(1, bracketed.length() - 1).toUpperCase(Locale.ROOT));
    }

    /** As written in the file. */
    public String term() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Takes copies; a role that the file leaves out has no words. */
  public Lexicon {
    // In one order, however it came; looked up by hash, since every noun is.
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(kinds)));
    Map<Role, Set<String>> all = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      all.put(role, withCutOff(lists.getOrDefault(role, Set.of())));
    }
    all.put(Role.ASIDE_OPENERS, firstWords(all.getOrDefault(Role.ASIDES, Set.of())));
    all.put(
        Role.KIND_OPENERS,
        firstWords(kinds.keySet().stream().filter(it -> it.contains(" ")).toList()));
    lists = all;
    sorts = sorts.stream().map(Set::copyOf).toList();
  }

  private static Set<String> firstWords(Collection<String> phrases) {
    Set<String> first = new HashSet<>();
    phrases.forEach(it -> first.add(it.split("[ -]", 2)[0]));
    return Collections.unmodifiableSet(first);
  }

  /** With what is left of words whose lemma may lose its last letter; done twice, the same. */
  private static Set<String> withCutOff(Set<String> words) {
    Set<String> all = new HashSet<>(words);
    words.stream()
        .filter(it -> it.length() > 4 && it.endsWith("e") && !words.contains(it + "e"))
        .forEach(it -> all.add(it.substring(0, it.length() - 1)));
    return Collections.unmodifiableSet(all);
  }

  /** The words that do this, in lower case. */
  public Set<String> words(Role role) {
    return lists.getOrDefault(role, Set.of());
  }

  /** What words take beside them, as far as the lists tell. */
  public Valency valency() {
    Set<String> handled = new HashSet<>(words(Role.TRADE));
    handled.addAll(words(Role.MAKING));
    handled.addAll(words(Role.GIVING));
    return new Valency(
        words(Role.GIVING),
        handled,
        words(Role.HAVING),
        words(Role.ASKING),
        words(Role.CALLING),
        words(Role.TIED));
  }

  /** Whether a word, in any case, does this; also where a lemma has lost its last letter. */
  public boolean has(Role role, String word) {
    return words(role).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The class that a noun stands for; also in the plural. */
  public Optional<String> kind(String noun) {
    return Optional.ofNullable(kinds.get(singular(noun.toLowerCase(Locale.ROOT))));
  }

  private String singular(String noun) {
    return kinds.containsKey(noun) ? noun : withoutPlural(noun);
  }

  private static String withoutPlural(String noun) {
    return noun.endsWith("ies")
        ? noun.substring(0, noun.length() - 3) + "y"
        : noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
