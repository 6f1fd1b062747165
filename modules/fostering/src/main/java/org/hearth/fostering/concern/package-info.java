/** Allegations and concerns about foster carers: a restricted area, of which others see that places are not available and no more. */
package org.hearth.fostering.concern;
