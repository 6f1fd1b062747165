/**
 * Reads files as a council sends them: which module each one is, row by row, with a finding for whatever is wrong and
 * its place. Plain Java; streams; knows no database. What cannot be read is answered, never dropped and never guessed.
 */
package org.hearth.returns.reading;
