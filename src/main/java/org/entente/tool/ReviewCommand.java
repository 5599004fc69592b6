package org.entente.tool;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.link.match.Linking;
import org.entente.link.match.LocalKnowledge;
import org.entente.link.match.Mention;
import org.entente.link.match.Mentions;
import org.entente.link.match.Proposal;
import org.entente.link.match.Proposals;
import org.entente.tool.review.Pair;
import org.entente.tool.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a person judge the candidates. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Shows each thing beside its candidates and takes your decision by one key: s same,",
      "d different, u unsure, n none, k skip, z undo, q quit. Decisions go into links.tsv at once."
    },
    footer = {"", "Example: entente link review --by 'Kim Minji'"})
final class ReviewCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private WorkOptions work = new WorkOptions();

  @Option(names = "--by", paramLabel = "NAME", description = "Who judges (${DEFAULT-VALUE}).")
  private String by = System.getProperty("user.name");

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "What you rest your decisions on, besides what is shown.")
  private String why = "";

  @Option(names = "--all", description = "Also things for which no candidate was found.")
  private boolean all;

  ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Holdings holdings = Holdings.open(work.settings());
        Terminal terminal = Terminal.byKey()) {
      Linking linking = holdings.linking();
      if (terminal.needsEnter()) {
        console.say("Press Enter after each key.");
      }
      LocalKnowledge knowledge =
          new LocalKnowledge(linking.slice(), linking.links(), holdings.ontology().thesaurus());
      LocalDate today = LocalDate.now(Clock.systemUTC());
      Review review =
          new Review(
              pairs(holdings),
              linking.links(),
              new Review.Judge(by, today, why),
              knowledge,
              console.out(),
              links -> work.write(Linking.LINKS, links.write()));
      int decisions = review.run(console.in());
      tidy(holdings);
      console.say(
          decisions
              + (decisions == 1 ? " decision" : " decisions")
              + (work.isDryRun() ? ", not written." : "."));
      return Exit.FINE;
    }
  }

  private List<Pair> pairs(Holdings holdings) {
    List<Pair> pairs = new ArrayList<>();
    for (Mention mention : mentions(holdings)) {
      List<Proposal> own = holdings.linking().proposals().of(mention.key());
      own.forEach(it -> pairs.add(new Pair(mention, Optional.of(it))));
      if (all && own.isEmpty()) {
        pairs.add(new Pair(mention, Optional.empty()));
      }
    }
    return pairs;
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
