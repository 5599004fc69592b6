package org.entente.fact.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "sign,signs signed signing",
    "give,gives gived giving",
    "ratify,ratifies ratified ratifying",
    "deploy,deploys deployed deploying",
    "launch,launches launched launching",
    "tax,taxes taxed taxing",
    "ship,ships shiped shiping shipped shipping",
    "supply,supplies supplied supplying",
    "meet,meets meeted meeting",
    "buy,buys buyed buying",
    "go,''",
    "take-2,''"
  })
  void aTriggerIsKnownInItsRegularForms(String lemma, String others) {
    String forms = String.join(" ", Inflection.of(lemma));
    assertEquals((lemma + " " + others).strip(), forms);
  }
}
