/**
 * In: a dataset. Out: the same in formats of other tools: RDF, rows of claims, a panel of dyads and
 * years. Must not know: commands, options.
 */
@NullMarked
package org.entente.tool.export;

import org.jspecify.annotations.NullMarked;
