/**
 * Writes the return of a year: every module in the published order, columns and forms. Of a year that was sent, what was
 * sent, with what persons have said since; of a year that was not, what is known of it. What is written, row by row, is a
 * pure function; the rest streams it into files, compares it with what was sent, and freezes it (ADR 29).
 */
package org.hearth.returns.writing;
