/** A return that is tried before it is sent: read as it is, checked by every rule, and not kept. */
package org.hearth.returns.trial;
