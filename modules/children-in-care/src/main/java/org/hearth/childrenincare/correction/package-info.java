/** Putting right what is known of an episode, and how what is known came about. */
package org.hearth.childrenincare.correction;
