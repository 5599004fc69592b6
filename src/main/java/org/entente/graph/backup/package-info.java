/**
 * In: a store. Out: a file with all that it holds, and a store again. Must not know: documents,
 * claims, rules, HTTP.
 */
@NullMarked
package org.entente.graph.backup;

import org.jspecify.annotations.NullMarked;
