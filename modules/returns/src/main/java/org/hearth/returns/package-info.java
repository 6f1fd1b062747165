/**
 * The statutory return of children looked after (SSDA903): read as a council sends it, kept as sent, and put together
 * over the years into what {@code core} holds of each child.
 *
 * <p>Terms: a <em>module</em> is one of the return's files (Episodes, Header, UASC ...); an <em>upload</em> is what
 * somebody sent at one time for one year; a <em>finding</em> is what reading had to say about a row or a file; a
 * <em>question</em> is what putting the years together could not settle. Reading is {@code reading}, what is stored and
 * switched on is {@code keeping}, putting together is {@code merging}; the inspectorate's lists of providers are {@code
 * providers}.
 */
package org.hearth.returns;
