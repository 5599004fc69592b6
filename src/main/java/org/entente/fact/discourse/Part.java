package org.entente.fact.discourse;

/** Which part a thing plays in its sentence; what is said next is most likely of the greatest. */
public enum Part {
  /** None of a subject's. */
  OTHER,

  /** The subject of a clause within the sentence. */
  SUBJECT,

  /** What the sentence is about: the subject of its main clause. */
  TOPIC
}
