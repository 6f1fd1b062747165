/** Young people who have left care, as the yearly return tells of them around a birthday; kept for the work of care leavers. */
package org.hearth.childrenincare.leaver;
