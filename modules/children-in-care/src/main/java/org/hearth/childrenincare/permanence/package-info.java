/** Homes for good: what a child had before care, decisions that a child should be adopted, and adoptions. */
package org.hearth.childrenincare.permanence;
