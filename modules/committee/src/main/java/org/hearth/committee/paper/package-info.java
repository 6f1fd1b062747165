/** The life of a paper: drafted from a measuring, typed into, measured again, published, and then the same for ever. */
package org.hearth.committee.paper;
