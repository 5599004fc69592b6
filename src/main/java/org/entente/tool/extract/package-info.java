/**
 * In: documents as they were read. Out: their claims, in the forms that people and programs take.
 * Must not know: options, what is loaded.
 */
@NullMarked
package org.entente.tool.extract;

import org.jspecify.annotations.NullMarked;
