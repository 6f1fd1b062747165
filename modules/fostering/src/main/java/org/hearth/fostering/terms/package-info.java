/**
 * Whether a household may take children on a day: by its terms of approval, by the usual fostering limit, and by the routes
 * that the law leaves beside them. Pure functions; a person decides.
 */
package org.hearth.fostering.terms;
