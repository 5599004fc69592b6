package org.entente.document.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.document.Text;
import org.entente.document.read.Zone.Kind;

/** Tells what each part of a draft is: by the format's word, its own words, and its place. */
final class Zoning {
  /** A foreign paragraph has at least so many letters. */
  private static final int FOREIGN = 60;

  private final List<String> texts;
  private final List<Kind> kinds;
  private final List<Boolean> certain;

  private Zoning(List<String> texts, List<Optional<Kind>> marked) {
    this.texts = texts;
    this.kinds = new ArrayList<>(Collections.nCopies(texts.size(), Kind.BODY));
    this.certain = new ArrayList<>(Collections.nCopies(texts.size(), false));
    for (int i = 0; i < texts.size(); i++) {
      int at = i;
      marked.get(i).ifPresent(kind -> settle(at, kind));
    }
  }

  /**
   * The zones of a draft.
   *
   * @param language the text's
   */
  static List<Zone> of(Draft draft, String language) {
    List<String> texts = texts(draft.text(), draft.parts());
    Zoning zoning = new Zoning(texts, draft.parts().stream().map(Draft.Part::kind).toList());
    zoning.run(language);
    return IntStream.range(0, texts.size())
        .mapToObj(
            i ->
                new Zone(
                    zoning.kinds.get(i), draft.parts().get(i).start(), draft.parts().get(i).end()))
        .toList();
  }

  private static List<String> texts(Text text, List<Draft.Part> parts) {
    return parts.stream().map(part -> text.slice(part.start(), part.end())).toList();
  }

  private void run(String language) {
    signs();
    sections();
    tail(language);
    repeats();
    head();
    headings();
  }

  private void settle(int index, Kind kind) {
    kinds.set(index, kind);
    certain.set(index, true);
  }

  /** Whether neither the format nor an earlier step has told what a part is. */
  private boolean isOpen(int index) {
    return !certain.get(index);
  }

  private void signs() {
    for (int i = 0; i < texts.size(); i++) {
      if (isOpen(i)) {
        int at = i;
        sign(texts.get(i)).ifPresent(kind -> settle(at, kind));
      }
    }
  }

  private static Optional<Kind> sign(String text) {
    if (Notices.isNotice(text)) {
      return Optional.of(Kind.BOILERPLATE);
    } else if (Signs.isReference(text)) {
      return Optional.of(Kind.REFERENCE);
    }
    return Signs.isCaption(text) ? Optional.of(Kind.CAPTION) : Optional.empty();
  }

  /** What stands under "References" is a reference, what under "About the author" a biography. */
  private void sections() {
    Kind section = Kind.BODY;
    for (int i = 0; i < texts.size(); i++) {
      boolean heads = isOpen(i) || kinds.get(i) == Kind.HEADING;
      if (heads && Signs.isReferencesHeading(texts.get(i))) {
        section = Kind.REFERENCE;
        settle(i, Kind.HEADING);
      } else if (heads && Signs.isAboutHeading(texts.get(i))) {
        section = Kind.BIOGRAPHY;
        settle(i, Kind.HEADING);
      } else if (kinds.get(i) == Kind.HEADING || endsSection(section, i)) {
        section = Kind.BODY;
      } else if (section != Kind.BODY && (isOpen(i) || kinds.get(i).speaks())) {
        settle(i, section);
      }
    }
  }

  /** A list of sources ends with a heading; names of authors look like headings. */
  private boolean endsSection(Kind section, int index) {
    String text = texts.get(index);
    boolean plain = text.chars().noneMatch(it -> Character.isDigit(it) || it == ',');
    return section == Kind.REFERENCE && isOpen(index) && plain && Signs.isHeading(text);
  }

  /** From the end back to the last paragraph of the body. */
  private void tail(String language) {
    for (int i = texts.size() - 1; i >= 0; i--) {
      if (isOpen(i)) {
        Optional<Kind> kind = trailing(i, language);
        if (kind.isEmpty()) {
          return;
        }
        settle(i, kind.get());
      } else if (kinds.get(i) == Kind.BODY) {
        return;
      }
    }
  }

  private Optional<Kind> trailing(int index, String language) {
    String text = texts.get(index);
    if (Signs.isBiography(text) || isForeign(text, language)) {
      return Optional.of(Kind.BIOGRAPHY);
    } else if (index > 0 && Signs.isHeading(text)) {
      boolean named = !Names.split(text).isEmpty();
      return Optional.of(named ? Kind.BIOGRAPHY : Kind.BOILERPLATE);
    }
    return Optional.empty();
  }

  private static boolean isForeign(String text, String language) {
    return text.length() > FOREIGN && Language.isForeign(text, language);
  }

  private void repeats() {
    Repeats repeats = new Repeats(texts);
    for (int i = 0; i < texts.size(); i++) {
      if (isOpen(i) && !Signs.isHeading(texts.get(i)) && repeats.isRepeat(i)) {
        settle(i, Kind.PULL_QUOTE);
      }
    }
  }

  /** What stands before the body: title, names and dates; and who wrote it, told in a sentence. */
  private void head() {
    int body = firstBody();
    int last = lastTitle(body);
    boolean titled = kinds.contains(Kind.TITLE);
    for (int i = 0; i < body; i++) {
      if (isOpen(i)) {
        Kind kind = leading(texts.get(i), titled, i < last);
        titled |= kind == Kind.TITLE;
        settle(i, kind);
      }
    }
    for (int i = body; i < Math.min(body + 3, texts.size()); i++) {
      if (isOpen(i) && Signs.isBiography(texts.get(i)) && texts.get(i).length() > FOREIGN) {
        settle(i, Kind.BIOGRAPHY);
      }
    }
  }

  /** The last part before the body that may be a title; -1 where there is none. */
  private int lastTitle(int body) {
    for (int i = body - 1; i >= 0; i--) {
      String text = Signs.plain(texts.get(i));
      if (isOpen(i) && !Signs.isByline(text) && !DatedLines.is(text)) {
        return i;
      }
    }
    return -1;
  }

  private static Kind leading(String marked, boolean titled, boolean titledBelow) {
    String text = Signs.plain(marked);
    if (Signs.isSeries(text)) {
      return Kind.BOILERPLATE;
    } else if (Signs.isByline(text)
        || (titled && DatedLines.is(text))
        || (titledBelow && DatedLines.isBeside(text))) {
      return Kind.BYLINE;
    }
    return titled || Signs.isStandingHeading(text) ? Kind.HEADING : Kind.TITLE;
  }

  /** The first part that is or may be a paragraph of the body. */
  private int firstBody() {
    return IntStream.range(0, texts.size()).filter(this::mayBeBody).findFirst().orElse(0);
  }

  private boolean mayBeBody(int index) {
    String text = texts.get(index);
    return kinds.get(index) == Kind.BODY
        && (certain.get(index) || !(Signs.isHeading(text) || Signs.isByline(Signs.plain(text))));
  }

  private void headings() {
    for (int i = 0; i + 1 < texts.size(); i++) {
      if (isOpen(i) && Signs.isHeading(texts.get(i))) {
        settle(i, Kind.HEADING);
      }
    }
  }
}
