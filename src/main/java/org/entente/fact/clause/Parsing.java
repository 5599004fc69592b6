package org.entente.fact.clause;

import java.util.List;
import org.entente.fact.analysis.Analyser;
import org.entente.fact.analysis.Mending;
import org.entente.fact.analysis.Perfects;
import org.entente.fact.analysis.Tree;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.NamedSentence;

/** Makes the tree of a sentence: a parser's, mended by what is known of its words. */
public final class Parsing {
  private final Analyser analyser;
  private final Lexicon lexicon;
  private final Mending mending;

  /** With an analyser and the words that matter. */
  public Parsing(Analyser analyser, Lexicon lexicon) {
    this.analyser = analyser;
    this.lexicon = lexicon;
    this.mending = new Mending(lexicon.valency());
  }

  /** The Penn Treebank tags of a sentence's words, as they are before anything is mended. */
  public List<String> tags(NamedSentence named) {
    return analyser.tags(named.words());
  }

  /** A sentence's tree, over the words it was read with. */
  public Tree tree(NamedSentence named) {
    Tree tree = Perfects.mended(mending.of(analyser.analyse(named.words())));
    tree = Contents.mended(Tellings.mended(Sharing.mended(tree), lexicon), lexicon);
    tree = Offices.mended(Occasions.mended(tree, lexicon), lexicon);
    return SoCalled.mended(Gatherings.mended(tree, lexicon), lexicon);
  }
}
