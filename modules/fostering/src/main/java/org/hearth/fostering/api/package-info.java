/** What other modules may know of the fostering service: the facts it tells, and what it can be asked. */
package org.hearth.fostering.api;
