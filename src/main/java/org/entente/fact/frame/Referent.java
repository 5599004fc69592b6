package org.entente.fact.frame;

/**
 * What a phrase refers to.
 *
 * @param word the phrase's head, for explanations
 * @param key the thing's key
 * @param kind its class
 * @param label how claims call it
 * @param known whether the thesaurus has it
 * @param inherited whether another sentence had to be read to know
 */
public record Referent(
    int word, String key, String kind, String label, boolean known, boolean inherited) {}
