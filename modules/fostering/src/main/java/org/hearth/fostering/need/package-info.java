/** Whom the service should recruit for: children whom other homes take, beside those who are in assessment. */
package org.hearth.fostering.need;
