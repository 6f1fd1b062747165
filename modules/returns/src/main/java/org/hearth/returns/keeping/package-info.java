/**
 * Keeps what was sent, row by row as sent, and switches it on: staged in chunks that nobody sees, then made current in
 * one short step. Imports follow one another by a lease, so that no database lock is held while one runs.
 */
package org.hearth.returns.keeping;
