/** The clock of the practice. */
package org.hearth.platform.api.time;
