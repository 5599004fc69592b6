/**
 * Comes in: an IRI of the vocabulary, of a question, a rule, a graph, or any other. Goes out: what
 * is said of it. Must not know: things, documents and claims, which have pages of their own.
 */
@NullMarked
package org.entente.serve.page.term;

import org.jspecify.annotations.NullMarked;
