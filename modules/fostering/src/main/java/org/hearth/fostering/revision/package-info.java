/** How what is known of something is kept: rows that are only ever inserted, each at a revision of its thing. */
package org.hearth.fostering.revision;
