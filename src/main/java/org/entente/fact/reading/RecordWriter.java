package org.entente.fact.reading;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Writes records, component by component: texts, numbers, truths, constants of enums, optional
 * values, lists, sets and maps of these, and other records. Sets and maps are sorted, so that equal
 * records give the same bytes.
 */
final class RecordWriter {
  private RecordWriter() {}

  static void write(Object value, DataOutputStream out) throws IOException {
    if (value instanceof String text) {
      out.writeUTF(text);
    } else if (value instanceof Integer number) {
      out.writeInt(number);
    } else if (value instanceof Double number) {
      out.writeDouble(number);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Enum<?> constant) {
      out.writeUTF(constant.name());
    } else if (value instanceof Optional<?> perhaps) {
      all(perhaps.stream().toList(), out);
    } else if (value instanceof Set<?> set) {
      all(sorted(set), out);
    } else if (value instanceof List<?> list) {
      all(list, out);
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else {
      record(value, out);
    }
  }

  private static void all(Collection<?> values, DataOutputStream out) throws IOException {
    out.writeInt(values.size());
    for (Object value : values) {
      write(value, out);
    }
  }

  private static void map(Map<?, ?> map, DataOutputStream out) throws IOException {
    out.writeInt(map.size());
    for (Object key : sorted(map.keySet())) {
      write(key, out);
      write(Objects.requireNonNull(map.get(key)), out);
    }
  }

  private static List<?> sorted(Collection<?> values) {
    return values.stream().sorted(Comparator.comparing(String::valueOf)).toList();
  }

  private static void record(Object record, DataOutputStream out) throws IOException {
    RecordComponent[] components = record.getClass().getRecordComponents();
    if (components == null) {
      throw new IllegalArgumentException(record.getClass() + " is no record");
    }
    for (RecordComponent component : components) {
      try {
        write(component.getAccessor().invoke(record), out);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("cannot read " + component + " of " + record, e);
      }
    }
  }
}
