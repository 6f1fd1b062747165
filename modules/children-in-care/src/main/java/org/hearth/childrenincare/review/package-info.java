/** Reviews of a child's case (Care Planning, Placement and Case Review (England) Regulations 2010, part 6). */
package org.hearth.childrenincare.review;
