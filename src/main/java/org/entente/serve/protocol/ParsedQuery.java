package org.entente.serve.protocol;

import org.apache.jena.query.Query;

/**
 * A query that was read once and is run many times, by many threads: nobody may change it.
 *
 * @param query what Jena made of the text
 * @param repeatable whether the same data always give the same answer
 * @param matches whether it has regular expressions or products
 * @param walks whether it follows property paths of any length
 */
record ParsedQuery(Query query, boolean repeatable, boolean matches, boolean walks) {}
