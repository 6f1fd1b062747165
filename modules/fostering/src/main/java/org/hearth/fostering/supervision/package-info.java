/**
 * How the service stands by its households: reviews of approval, visits of the supervising worker, who that is, and the
 * training of the carers.
 *
 * <p>A review is due within a year of the approval and of each review before it, which is the law; how often a household is
 * visited is this service's own and kept as dated rows. So is which courses carers are to have in date. The training, support
 * and development standards are completed once, by each carer.
 */
package org.hearth.fostering.supervision;
