package org.entente.fact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes texts as YAML scalars, quoted only where they have to be. */
final class Scalars {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} .'’()/&+–-]*[\\p{L}\\p{N}.'’)+])?");

  /** Words that YAML 1.2 or an older reader takes for something other than text. */
  private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private Scalars() {}

  static void field(StringBuilder out, String indent, String key, String value) {
    out.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
  }

  static String list(List<String> values) {
    return values.size() == 1
        ? scalar(values.get(0))
        : values.stream().map(Scalars::scalar).collect(Collectors.joining(", ", "[", "]"));
  }

  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
              } else if (Character.isISOControl(point)) {
                out.append(String.format("\\u%04x", point));
              } else {
                out.appendCodePoint(point);
              }
            });
    return out.append('"').toString();
  }
}
