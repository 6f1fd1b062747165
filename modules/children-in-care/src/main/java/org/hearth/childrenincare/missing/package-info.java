/** Times when a child in care was missing, or away without authorisation. */
package org.hearth.childrenincare.missing;
