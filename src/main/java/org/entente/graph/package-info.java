/**
 * In: {@link org.entente.fact.Claim}s and the ontology's files. Out: a {@link
 * org.entente.graph.Store} of triples that answers questions. Must not know: rules, HTTP.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
