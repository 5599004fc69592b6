/**
 * In: recorded judgements on Wikidata items. Out: the triples that link things to items. Must not
 * know: rules, servers, commands.
 */
@NullMarked
package org.entente.link;

import org.jspecify.annotations.NullMarked;
