/** What the fostering service tells the committee (committee-pack.md 7.7). */
package org.hearth.fostering.pack;
