/** The action log: what meetings asked somebody to do, and what came of it. */
package org.hearth.committee.action;
