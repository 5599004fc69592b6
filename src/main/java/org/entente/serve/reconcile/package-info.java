/**
 * In: requests of the Reconciliation API 0.2. Out: the store's things that fit them, as JSON. Must
 * not know: SPARQL, pages, commands.
 */
@NullMarked
package org.entente.serve.reconcile;

import org.jspecify.annotations.NullMarked;
