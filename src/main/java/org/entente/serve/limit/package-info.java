/**
 * Comes in: work that may take too long or hold too much. Goes out: its result, or a refusal in
 * time. Must not know: HTTP, formats, what the work is about.
 */
@NullMarked
package org.entente.serve.limit;

import org.jspecify.annotations.NullMarked;
