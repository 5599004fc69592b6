/**
 * In: questions to Wikidata and reconciliation services. Out: their answers, asked for politely and
 * kept on disk. Must not know: judging, servers, commands.
 */
@NullMarked
package org.entente.link.online;

import org.jspecify.annotations.NullMarked;
