package org.entente.fact.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads what {@link RecordWriter} wrote, by the types of the records' components. */
final class RecordReader {
  /** How a record is made: by its constructor, of values of these types. */
  private record Form(Constructor<?> constructor, List<Type> types) {
    static Form of(Class<?> record) {
      RecordComponent[] components = record.getRecordComponents();
      Class<?>[] erased =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Form(
            record.getDeclaredConstructor(erased),
            Stream.of(components).map(RecordComponent::getGenericType).toList());
      } catch (NoSuchMethodException e) {
        throw new IllegalArgumentException(record + " cannot be made", e);
      }
    }
  }

  private final DataInputStream in;
  private final Map<Class<?>, Form> forms = new HashMap<>();

  RecordReader(DataInputStream in) {
    this.in = in;
  }

  <T> T read(Class<T> type) throws IOException {
    return type.cast(value(type));
  }

  private Object value(Type type) throws IOException {
    if (type instanceof ParameterizedType generic) {
      return several((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    } else if (type == String.class) {
      return in.readUTF();
    } else if (type == int.class) {
      return in.readInt();
    } else if (type == double.class || type == Double.class) {
      return in.readDouble();
    } else if (type == boolean.class) {
      return in.readBoolean();
    }
    Class<?> single = (Class<?>) type;
    return single.isEnum() ? constant(single, in.readUTF()) : record(single);
  }

  private static Object constant(Class<?> type, String name) throws IOException {
    for (Object it : type.getEnumConstants()) {
      if (((Enum<?>) it).name().equals(name)) {
        return it;
      }
    }
    throw new IOException(type + " has no " + name);
  }

  private Object several(Class<?> type, Type[] of) throws IOException {
    int size = in.readInt();
    if (type == Map.class || type == SortedMap.class) {
      Map<Object, Object> map = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        map.put(value(of[0]), value(of[1]));
      }
      return map;
    }
    List<Object> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(value(of[0]));
    }
    if (type == Optional.class) {
      return values.stream().findFirst();
    }
    return type == Set.class ? size == 0 ? Set.of() : new LinkedHashSet<>(values) : values;
  }

  private Object record(Class<?> type) throws IOException {
    Form form = forms.computeIfAbsent(type, Form::of);
    Object[] values = new Object[form.types().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(form.types().get(i));
    }
    try {
      return form.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
    }
  }
}
