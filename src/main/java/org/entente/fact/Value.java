package org.entente.fact;

import java.math.BigDecimal;
import org.entente.document.PartialDate;

/** What fills a slot of a claim. */
public sealed interface Value {
  /** A named or made thing: its key and its kind (the most specific class). */
  record Thing(String key, String kind) implements Value {}

  /** A date at its precision. */
  record Date(PartialDate date) implements Value {}

  /** A plain number, whole or decimal. */
  record Quantity(BigDecimal number) implements Value {}

  /** True or false. */
  record Truth(boolean truth) implements Value {}

  /** Free words, such as a name or a currency code. */
  record Words(String words) implements Value {}

  /** One of the ontology's individuals, by local name: {@code signed}. */
  record Constant(String name) implements Value {}
}
