package org.entente.fact.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.entente.fact.analysis.Splitter;
import org.entente.fact.analysis.Word;
import org.entente.fact.clause.Parsing;
import org.entente.fact.clause.Pieces;
import org.entente.fact.entity.DocumentNames;
import org.entente.fact.entity.Lexicon;
import org.entente.fact.entity.NamedSentence;
import org.entente.fact.entity.Typography;
import org.entente.fact.frame.Quantities;
import org.entente.fact.statement.Completion;
import org.entente.fact.statement.Statement;

/** Reads a document's title for the deal that it tells: who gives arms to whom. */
record TitleReading(DocumentNames names, Lexicon lexicon, Parsing parsing, Statements statements) {
  private static final Quantities NONE = new Quantities(List.of(), List.of());

  /** Tells what the title states, which makes no claim. */
  void tell(Reading reading, Completion completion) {
    List<Statement> told = new ArrayList<>();
    for (Zone zone : reading.zones()) {
      if (zone.kind() == Zone.Kind.TITLE) {
        String text = Typography.plain(reading.plain(zone));
        for (List<Word> words : Splitter.sentences(text)) {
          NamedSentence named =
              names.read(text, words).compounded(text, lexicon).plain(text, lexicon);
          for (Pieces.Piece piece : Pieces.of(named, parsing::tags, parsing::tree)) {
            told.addAll(statements.of(piece, NONE, Set.of()));
          }
        }
      }
    }
    completion.title(told);
  }
}
