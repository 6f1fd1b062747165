/**
 * Recruitment: from the first enquiry to approval.
 *
 * <p>Terms: <em>enquiry</em>, what begins when somebody first asks to foster here, followed to its end whatever that is;
 * <em>application</em>, the registration of interest that the service accepted, from which the national eight months run to
 * the panel's recommendation; <em>stage 1</em>, the checks; <em>stage 2</em>, the assessment, which may overlap stage 1;
 * <em>decision</em>, the agency decision maker's, whose day is that of the approval. An approval stands once, in the register
 * of households; the pipeline reads it there. Two enquiries of the same people are counted as one when a person said so.
 */
package org.hearth.fostering.recruitment;
