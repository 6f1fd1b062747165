/** The page of a paper for children and young people, and their group's approval of it. */
package org.hearth.committee.childrenspage;
