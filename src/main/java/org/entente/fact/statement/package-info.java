/**
 * In: what a sentence states, as records. Out: the same with what its neighbours, the title and the
 * rest of the document add, and without what is said twice. Must not know: files, RDF.
 */
@NullMarked
package org.entente.fact.statement;

import org.jspecify.annotations.NullMarked;
