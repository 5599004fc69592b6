package org.entente.tool;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Links things to Wikidata: what is proposed, judged and fetched. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Links things to items of Wikidata: candidates are proposed, a person judges them, and what",
      "Wikidata says of the items is fetched and kept. Nothing becomes a link without a judgement."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example: entente link propose"})
final class LinkCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Propose, review or fetch? entente link --help tells what each does.");
  }
}
