/**
 * In: a command line. Out: an exit code, data on standard output, talk on standard error. The only
 * place where the parts are put together; nothing uses it.
 */
@NullMarked
package org.entente.tool;

import org.jspecify.annotations.NullMarked;
