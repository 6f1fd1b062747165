/** What was open against the data of a paper when its figures were frozen, and that an analyst accepted it. */
package org.hearth.committee.datastatus;
