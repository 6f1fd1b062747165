/** The return's code lists in the council's own words. */
package org.hearth.core.codes;
