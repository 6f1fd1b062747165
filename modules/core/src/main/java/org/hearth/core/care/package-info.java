/**
 * Recorded time and the care of each child.
 *
 * <p>A <em>recording</em> is one thing made known at one moment: an import, a change, a correction. What is known of a
 * record stands in <em>version</em> rows, which are added and never altered; a <em>closing</em> says from which recording
 * on a version holds no longer. A recording has its <em>turn</em> in the order of what became known once it is made
 * current; until then it is staged, and no reader sees its versions or its closings. Reading as of an instant is reading
 * up to the last turn made current by then.
 */
package org.hearth.core.care;
