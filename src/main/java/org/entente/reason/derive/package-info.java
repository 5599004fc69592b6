/**
 * In: rules, stated facts and the days on which they hold. Out: all that follows, kept right as
 * facts come and go. Must not know: claims' evidence, proofs, servers, commands.
 */
@NullMarked
package org.entente.reason.derive;

import org.jspecify.annotations.NullMarked;
