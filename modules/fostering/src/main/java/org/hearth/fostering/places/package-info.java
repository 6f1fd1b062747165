/** For every day, how each approved place stands: filled, vacant, reserved or not available; and who fills it. */
package org.hearth.fostering.places;
