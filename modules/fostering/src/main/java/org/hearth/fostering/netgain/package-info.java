/** Opening, joined, left and closing, of households and of places, for any days. */
package org.hearth.fostering.netgain;
