/**
 * Comes in: an actor, an agreement, an event, a topic, any thing. Goes out: all facts about it,
 * each with its standing and its sources, as rows and as pictures. Must not know: what else the
 * documents say.
 */
@NullMarked
package org.entente.serve.page.thing;

import org.jspecify.annotations.NullMarked;
