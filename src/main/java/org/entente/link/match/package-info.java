/**
 * In: a thing's names, kind and ties, and what is known of items. Out: candidates with scores and
 * the features behind them. Must not know: the network, judging, servers, commands.
 */
@NullMarked
package org.entente.link.match;

import org.jspecify.annotations.NullMarked;
