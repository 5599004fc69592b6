/**
 * In: what Wikidata says of items, as files. Out: labels, kinds and statements of items, and their
 * triples. Must not know: who asks, the network, judgements.
 */
@NullMarked
package org.entente.link.slice;

import org.jspecify.annotations.NullMarked;
