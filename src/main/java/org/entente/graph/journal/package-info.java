/**
 * In: each change of a dataset on disk. Out: a file that tells who made it, when, what for, and
 * which quads came and went. Must not know: documents, claims, rules, HTTP.
 */
@NullMarked
package org.entente.graph.journal;

import org.jspecify.annotations.NullMarked;
