package org.entente.serve.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an Accept header likes (RFC 9110, section 12.5.1).
 *
 * @param ranges in the order in which they are written
 */
record Accept(List<Range> ranges) {
  private static final Pattern RANGE =
      Pattern.compile("\\s*([^\\s;/]+)(?:/([^\\s;/]+))?\\s*(?:;(.*))?");
  private static final Pattern QUALITY = Pattern.compile("(?:^|;)\\s*q\\s*=\\s*([01](?:\\.\\d*)?)");

  /** Media types, all of a kind or all, and how much they are liked: 0 for never, up to 1. */
  record Range(String type, String subtype, double quality) {
    /** How closely it names a media type; 0 where it does not mean it at all. */
    private int names(String mediaType) {
      if (mediaType.equals(type + "/" + subtype)) {
        return 3;
      } else if (subtype.equals("*")) {
        return type.equals("*") ? 1 : mediaType.startsWith(type + "/") ? 2 : 0;
      }
      return 0;
    }
  }

  /** Reads a header; what in it is no media type is passed over. */
  static Accept of(String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
      Matcher range = RANGE.matcher(part);
      if (range.matches()) {
        String subtype = Optional.ofNullable(range.group(2)).orElse("*");
        String parameters = Optional.ofNullable(range.group(3)).orElse("");
        ranges.add(new Range(range.group(1), subtype, quality(parameters)));
      }
    }
    return new Accept(List.copyOf(ranges));
  }

  private static double quality(String parameters) {
    Matcher quality = QUALITY.matcher(parameters);
    return quality.find() ? Math.min(1, Double.parseDouble(quality.group(1))) : 1;
  }

  /** Says whether it names this media type, and not only a kind of such, as one that is liked. */
  boolean names(String mediaType) {
    return meant(mediaType).filter(it -> it.names(mediaType) == 3 && it.quality() > 0).isPresent();
  }

  /**
   * Gives which of these media types is liked best. Of those liked alike it is the one that is
   * named more closely, then the one named first, then the one that is offered first.
   */
  Optional<String> best(List<String> offers) {
    Function<String, Range> range = offer -> meant(offer).orElseThrow();
    return offers.stream()
        .filter(offer -> meant(offer).filter(it -> it.quality() > 0).isPresent())
        .min(
            Comparator.comparing((String offer) -> -range.apply(offer).quality())
                .thenComparing(offer -> -range.apply(offer).names(offer))
                .thenComparing(offer -> ranges.indexOf(range.apply(offer))));
  }

  /** The range that names a media type most closely decides on it. */
  private Optional<Range> meant(String mediaType) {
    return ranges.stream()
        .filter(it -> it.names(mediaType) > 0)
        .max(Comparator.comparingInt(it -> it.names(mediaType)));
  }
}
