package org.entente.tool;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reason.explain.AsOf;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that asks of a day. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Only facts that held on that day, such as 2022-06-01.")
  private Optional<LocalDate> date = Optional.empty();

  Optional<LocalDate> date() {
    return date;
  }

  /** The dataset as it stood on that day, or as it is. */
  static DatasetGraph view(Optional<LocalDate> date, DatasetGraph dataset) {
    return date.<DatasetGraph>map(day -> AsOf.of(dataset, day)).orElse(dataset);
  }

  /** Reads a day. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            text + " is no day of the calendar. Write it as 2022-06-01.");
      }
    }
  }
}
