/**
 * Comes in: results, graphs, refusals. Goes out: bytes in the format that was asked for, bounded.
 * Must not know: how a query is run or stopped.
 */
@NullMarked
package org.entente.serve.answer;

import org.jspecify.annotations.NullMarked;
