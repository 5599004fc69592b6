/**
 * In: candidates, and a person's keys. Out: judgements. Must not know: options, files, how a
 * terminal is set.
 */
@NullMarked
package org.entente.tool.review;

import org.jspecify.annotations.NullMarked;
