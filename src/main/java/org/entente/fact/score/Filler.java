package org.entente.fact.score;

/**
 * What fills a slot.
 *
 * @param written as the line has it
 * @param known whether the thesaurus has the name
 */
public record Filler(String written, boolean known) {}
