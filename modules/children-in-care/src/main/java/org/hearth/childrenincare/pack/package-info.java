/** What this module brings to the committee's papers: its rows of the scorecard, and where our children live. */
package org.hearth.childrenincare.pack;
