/**
 * Checks a return by the department's validation rules: what the rules look at ({@link
 * org.hearth.returns.checking.LoadedReturn}, {@link org.hearth.returns.checking.Child}, a class for the rows of each
 * module), how a rule is written ({@link org.hearth.returns.checking.Rule}), and who runs them all ({@link
 * org.hearth.returns.checking.Checker}). The rules themselves are in {@code org.hearth.returns.rule}.
 *
 * <p>Once an {@link org.hearth.returns.checking.UnderCheck} is made nothing that a rule can see changes, and no rule sees
 * another's result, so that the order in which they run does not matter.
 */
package org.hearth.returns.checking;
