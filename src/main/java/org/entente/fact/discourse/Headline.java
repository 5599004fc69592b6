package org.entente.fact.discourse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.Thesaurus;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;
import org.entente.fact.analysis.WordSet;
import org.entente.fact.entity.DocumentNames;
import org.entente.fact.entity.Mention;
import org.entente.fact.frame.Referent;

/** What a document's title names is what the document is about. */
public final class Headline {
  /** What a title names without the text being about it. */
  private static final Set<String> THEMELESS =
      WordSet.of("Place", "Topic", "Person", "WeaponSystem");

  /** Titles of texts whose "we" are those whom the title names. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "(?i)\\b(?:joint|statement|declaration|communiqu[eé]|vision|press"
              + " release|conclusions|remarks|address|pledge|manifesto)\\b");

  /** Where a title begins to say what the statement is about. */
  private static final Pattern SUBJECT =
      Pattern.compile("(?i)\\b(?:on|regarding|concerning|about|following)\\b");

  private static final Set<String> FROM = WordSet.of("from", "to", "with");

  private final Reading reading;
  private final DocumentNames names;

  /** Of a document, with what its names are. */
  public Headline(Reading reading, DocumentNames names) {
    this.reading = reading;
    this.names = names;
  }

  /** Tells the discourse what the text is about, and for whom it speaks, if for anybody. */
  public void tell(Discourse discourse) {
    Map<String, Referent> told = new LinkedHashMap<>();
    for (Zone zone : reading.zones()) {
      if (zone.kind() == Zone.Kind.TITLE) {
        String plain = reading.plain(zone);
        Map<String, Referent> issuers = new LinkedHashMap<>();
        Matcher subject = SUBJECT.matcher(plain);
        int end = subject.find() ? subject.start() : plain.length();
        for (List<Word> words : Splitter.sentences(plain)) {
          Stream.concat(
                  names.known(plain, words).stream(), names.read(plain, words).mentions().stream())
              .filter(it -> !isOrigin(it, words))
              .flatMap(it -> it.all().stream())
              .flatMap(it -> told(it).stream())
              .forEach(it -> told.putIfAbsent(it.key(), it));
          names.known(plain, words).stream()
              .filter(it -> words.get(it.start()).start() < end)
              .flatMap(it -> told(it).stream())
              .forEach(it -> issuers.putIfAbsent(it.key(), it));
        }
        if (ISSUED.matcher(plain).find()) {
          discourse.issued(List.copyOf((issuers.isEmpty() ? told : issuers).values()));
        }
      }
    }
    discourse.theme(List.copyOf(told.values()));
  }

  /** "Angola: from Cuban jets to German ships": the text is about neither Cuba nor Germany. */
  private static boolean isOrigin(Mention mention, List<Word> words) {
    return mention.end() < words.size()
        && mention.start() > 0
        && FROM.contains(words.get(mention.start() - 1).form())
        && mention.senses().stream().allMatch(it -> it.flags().contains(Thesaurus.Flag.DEMONYM))
        && Character.isLetter(words.get(mention.end()).form().codePointAt(0));
  }

  private static Optional<Referent> told(Mention mention) {
    return mention.senses().stream()
        .filter(it -> it.known() && it.kind(kind -> !THEMELESS.contains(kind)).isPresent())
        .findFirst()
        .map(
            it ->
                new Referent(
                    0,
                    it.key(),
                    it.kinds().iterator().next(),
                    it.label(),
                    true,
                    Optional.empty(),
                    true));
  }
}
