/**
 * How the service stands by its households: reviews of approval, visits of the supervising worker, and who that is.
 *
 * <p>A review is due within a year of the approval and of each review before it, which is the law; how often a household is
 * visited is this service's own and kept as dated rows.
 */
package org.hearth.fostering.supervision;
