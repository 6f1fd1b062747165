/** What members asked at meetings, who answers it by when, and what they were answered. */
package org.hearth.committee.question;
