package org.entente.fact.frame;

import java.util.Optional;

/**
 * One way of a frame, tried on one word.
 *
 * @param word the trigger, a number from 0
 * @param self the thing that the trigger itself is; empty where it is a word of the frame's own
 */
record Attempt(Frame frame, Construction construction, int word, Optional<Referent> self) {}
