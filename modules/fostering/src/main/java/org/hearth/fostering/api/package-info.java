/** What other modules may know of the fostering service: the facts it tells. */
package org.hearth.fostering.api;
