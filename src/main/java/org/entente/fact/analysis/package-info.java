/**
 * In: a paragraph of English. Out: its sentences, words, lemmas, tags and dependency trees. Must
 * not know: names, claims, the thesaurus, where the text came from.
 */
@NullMarked
package org.entente.fact.analysis;

import org.jspecify.annotations.NullMarked;
