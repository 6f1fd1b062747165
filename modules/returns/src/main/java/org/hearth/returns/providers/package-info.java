/** The inspectorate's list of providers and their settings, in the layouts in which it is published. */
package org.hearth.returns.providers;
