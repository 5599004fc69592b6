package org.entente.fact.analysis;

import java.util.Set;

/**
 * What verbs and nouns take beside them, which no tree tells, as lemmas: by these the trees of a
 * parser are mended.
 *
 * @param giving verbs of somebody who gets something: give, lend
 * @param handled what is done to goods, and by nobody but a person or firm: order, build
 * @param having verbs of which the subject has what the object is: own, fly
 * @param asking verbs whose object is to do what follows: ask, urge
 * @param calling verbs by which something is called or taken for something: call, see as
 * @param tied nouns that a phrase completes: commitment to
 */
public record Valency(
    Set<String> giving,
    Set<String> handled,
    Set<String> having,
    Set<String> asking,
    Set<String> calling,
    Set<String> tied) {}
