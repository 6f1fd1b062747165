/** The pages of the returns: what is held, sending one, what became of it, and what is asked. */
package org.hearth.returns.page;
