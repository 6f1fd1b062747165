/**
 * The daily picture of the children a council looks after: who is in care on a day and where they live, each child's
 * story, and the figures that rest on them.
 *
 * <p>Terms: <em>in care</em>, an open episode that is no short break; <em>snapshot</em>, what holds on one day;
 * <em>flow</em>, what happened from 1 April to the day; <em>standing</em>, the placement that counts on a day;
 * <em>not known</em>, the rows that would tell are not held; <em>not measured</em>, the definition does not hold on that day.
 */
package org.hearth.childrenincare;
