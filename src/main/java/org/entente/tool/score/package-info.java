/**
 * In: a score. Out: the same for people, for programs, and held against what was asked for. Must
 * not know: commands, files.
 */
@NullMarked
package org.entente.tool.score;

import org.jspecify.annotations.NullMarked;
