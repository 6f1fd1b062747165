/**
 * An invented county, for demonstration, tests and benchmarks. A {@link org.hearth.demo.World} is made from a seed and a
 * size and is the same every time: families, homes, workers, children and what happened to them over the years. The
 * return's files are one view of it, and are loaded through the same door as a user's own.
 */
package org.hearth.demo;
