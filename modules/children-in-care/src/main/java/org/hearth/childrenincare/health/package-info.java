/** Children's health as the yearly return tells it (module OC2): assessments, teeth, immunisations, feelings, substances. */
package org.hearth.childrenincare.health;
