/** Which of the pages of a whole pack the paper does not have, and whose data they would be. */
package org.hearth.committee.topic;
