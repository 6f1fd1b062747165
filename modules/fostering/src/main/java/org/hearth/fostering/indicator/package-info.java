/** The fostering service's indicators (indicators.md section 12), one class each, over the register of households. */
package org.hearth.fostering.indicator;
