/**
 * In: claim files, the thesaurus, the {@link org.entente.fact.Schema}. Out: {@link
 * org.entente.fact.Claim}s. Must not know: RDF, Jena.
 */
@NullMarked
package org.entente.fact;

import org.jspecify.annotations.NullMarked;
