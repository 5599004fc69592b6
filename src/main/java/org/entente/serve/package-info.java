/**
 * Comes in: settings and a store. Goes out: one embedded Fuseki on one port, answering questions
 * over HTTP. Must not know: which form the store has, the command line, how the facts were made.
 */
@NullMarked
package org.entente.serve;

import org.jspecify.annotations.NullMarked;
