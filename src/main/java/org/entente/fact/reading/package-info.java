/**
 * In: a document's text, the thesaurus, frames, an analyser. Out: its {@link
 * org.entente.fact.Claim}s, each a candidate with its evidence: sentence by sentence through
 * clauses, discourse, frames, slots and statements. Must not know: files, RDF.
 */
@NullMarked
package org.entente.fact.reading;

import org.jspecify.annotations.NullMarked;
