/**
 * In: rules and the facts of a {@link org.entente.graph.Store}. Out: what follows from them, when
 * it holds, how far it can be believed and why. Must not know: servers, commands.
 */
@NullMarked
package org.entente.reason;

import org.jspecify.annotations.NullMarked;
