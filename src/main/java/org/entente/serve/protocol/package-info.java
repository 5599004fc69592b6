/**
 * Comes in: requests of the SPARQL and graph store protocols. Goes out: answers and refusals. Must
 * not know: on which address the server listens, the form of the store.
 */
@NullMarked
package org.entente.serve.protocol;

import org.jspecify.annotations.NullMarked;
