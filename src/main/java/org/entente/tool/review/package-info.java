/**
 * In: candidates of links and claims, and a person's keys. Out: judgements and decisions. Must not
 * know: options, files, how a terminal is set.
 */
@NullMarked
package org.entente.tool.review;

import org.jspecify.annotations.NullMarked;
