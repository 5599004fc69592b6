package org.entente.tool;

import java.util.Optional;
import org.entente.document.PartialDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that says when documents were published. */
final class DateOption {
  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = Reader.class,
      description =
          "When the documents were published (2024, 2024-07 or 2024-07-11); goes before what they"
              + " say themselves.")
  private Optional<PartialDate> date = Optional.empty();

  Optional<PartialDate> date() {
    return date;
  }

  /** Reads a date. */
  static final class Reader implements ITypeConverter<PartialDate> {
    @Override
    public PartialDate convert(String text) {
      try {
        return PartialDate.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
