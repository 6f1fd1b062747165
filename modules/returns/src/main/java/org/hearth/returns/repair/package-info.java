/**
 * Questions about returns and what a person may do about them. A {@link org.hearth.returns.repair.Proposer} for each kind
 * of question says what would put the record right and why one may think so; {@link org.hearth.returns.repair.Effects} says
 * what each proposal would change; a person accepts one, or leaves the record as it is. Nothing here writes by itself.
 */
package org.hearth.returns.repair;
