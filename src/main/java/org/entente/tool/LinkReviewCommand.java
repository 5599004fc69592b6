package org.entente.tool;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.graph.Vocabulary;
import org.entente.link.Link;
import org.entente.link.Links;
import org.entente.link.match.Candidate;
import org.entente.link.match.Linking;
import org.entente.link.match.LocalKnowledge;
import org.entente.link.match.Mention;
import org.entente.link.match.Mentions;
import org.entente.link.match.Proposal;
import org.entente.link.match.Proposals;
import org.entente.link.match.Scorer;
import org.entente.tool.review.LinkReview;
import org.entente.tool.review.Pair;
import org.entente.tool.review.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has a person judge the candidates. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each thing beside its candidates and takes your decision by one key: s same,",
      "d different, u unsure, n none, k skip, z undo, q quit. Decisions go into links.tsv at once."
    },
    footer = {"", "Example: entente link review --by 'Kim Minji'"})
final class LinkReviewCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WorkOptions work = new WorkOptions();

  @Option(names = "--by", paramLabel = "NAME", description = "Who judges (${DEFAULT-VALUE}).")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "What you rest your decisions on, besides what is shown.")
  private String why = "";

  @Option(
      names = "--all",
      description = "Also what was judged unsure, and things for which no candidate was found.")
  private boolean all;

  LinkReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LinkReview.Judge judge = judge();
    try (Holdings holdings = Holdings.open(work.settings());
        Terminal terminal = Terminal.byKey()) {
      Linking linking = holdings.linking();
      if (terminal.needsEnter()) {
        console.say("Press Enter after each key.");
      }
      LocalKnowledge knowledge =
          new LocalKnowledge(linking.slice(), linking.links(), holdings.ontology().thesaurus());
      Walk<Links> walk =
          new Walk<>(
              new LinkReview(pairs(holdings, knowledge), judge, knowledge),
              linking.links(),
              console.out(),
              links -> work.write(Linking.LINKS, links.write()));
      int decisions = walk.run(terminal.keys(console.in()));
      tidy(holdings);
      console.say(
          decisions
              + (decisions == 1 ? " decision" : " decisions")
              + (work.isDryRun() ? ", not written." : "."));
      return Exit.FINE;
    }
  }

  private LinkReview.Judge judge() {
    try {
      return new LinkReview.Judge(by, LocalDate.now(Clock.systemUTC()), why);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private List<Pair> pairs(Holdings holdings, LocalKnowledge knowledge) {
    List<Pair> pairs = new ArrayList<>();
    for (Mention mention : mentions(holdings)) {
      List<Proposal> own = new ArrayList<>(holdings.linking().proposals().of(mention.key()));
      if (all) {
        own.addAll(unsure(mention, holdings, knowledge));
      }
      own.forEach(it -> pairs.add(new Pair(mention, Optional.of(it))));
      if (all && own.isEmpty()) {
        pairs.add(new Pair(mention, Optional.empty()));
      }
    }
    return pairs;
  }

  /** The items that were judged unsure, as candidates again. */
  private static List<Proposal> unsure(
      Mention mention, Holdings holdings, LocalKnowledge knowledge) {
    Links links = holdings.linking().links();
    Scorer scorer = new Scorer(holdings.ontology().schema(), links.items());
    List<Proposal> again = new ArrayList<>();
    for (Link link : links.of(Vocabulary.thing(mention.key(), mention.kind()))) {
      LocalDate date = link.decision().map(Link.Decision::date).orElse(LocalDate.EPOCH);
      link.candidate()
          .map(knowledge)
          .map(it -> scorer.score(mention, it).orElseGet(() -> new Candidate(it, 0, Map.of())))
          .ifPresent(it -> again.add(Proposal.of(mention, it, date)));
    }
    return again;
  }

  private static List<Mention> mentions(Holdings holdings) {
    return holdings.read(
        dataset ->
            new Mentions(
                    dataset,
                    holdings.ontology().thesaurus(),
                    holdings.ontology().schema(),
                    holdings.linking().links())
                .undecided());
  }

  /** What was decided waits no longer. */
  private void tidy(Holdings holdings) {
    Linking now = work.settings().linking(holdings.ontology());
    if (!now.proposals().all().equals(holdings.linking().proposals().all())) {
      work.write(Proposals.FILE, now.proposals().write());
    }
  }
}
