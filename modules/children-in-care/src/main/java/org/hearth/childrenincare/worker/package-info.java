/** The social workers a child has had. */
package org.hearth.childrenincare.worker;
