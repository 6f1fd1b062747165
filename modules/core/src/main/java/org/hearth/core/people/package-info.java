/** Whose child it is, whose record needs a reason, and so who sees which rows. */
package org.hearth.core.people;
