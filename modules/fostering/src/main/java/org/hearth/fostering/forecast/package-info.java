/**
 * What the net gain will be on 31 March: who is in the pipeline, by how others at the same stage fared, less those who leave at
 * the usual rate; with the range in which it lies eight times in ten.
 */
package org.hearth.fostering.forecast;
