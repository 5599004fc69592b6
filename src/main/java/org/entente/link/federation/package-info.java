/**
 * In: queries that ask Wikidata by SERVICE. Out: their rows, from the slice or from Wikidata. Must
 * not know: who asks, servers, commands.
 */
@NullMarked
package org.entente.link.federation;

import org.jspecify.annotations.NullMarked;
