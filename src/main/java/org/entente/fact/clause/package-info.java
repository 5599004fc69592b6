/**
 * In: a sentence with its names. Out: its tree, cut into the clauses that are read one by one, and
 * rid of what misleads a parser. Must not know: what the document told before.
 */
@NullMarked
package org.entente.fact.clause;

import org.jspecify.annotations.NullMarked;
