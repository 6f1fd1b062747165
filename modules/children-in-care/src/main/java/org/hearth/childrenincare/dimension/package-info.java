/**
 * How those behind a figure are split: one small class for each dimension, which puts whoever is counted, as they stood on a
 * day, into exactly one part. Nobody is left out: who fits nowhere for want of a fact stands in a part of its own, so that
 * the parts add up to the figure. What happens more than once to a child is counted as often in its parts.
 */
package org.hearth.childrenincare.dimension;
