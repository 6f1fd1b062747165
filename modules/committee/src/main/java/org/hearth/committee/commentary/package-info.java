/** Commentary slots: what each asks for, when it is required, and what stood there last quarter (committee-pack.md section 10). */
package org.hearth.committee.commentary;
