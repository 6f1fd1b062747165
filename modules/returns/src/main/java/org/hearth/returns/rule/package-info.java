/**
 * The rules of the return, each one declaration: code, module and columns, years, what is wrong, what to do, and the
 * condition. A file holds one subject; {@link org.hearth.returns.rule.RuleBook} gathers them. To add a rule, write it beside
 * its siblings and a case for it in {@code src/test/resources/rules}.
 *
 * <p>What a rule checks follows the department's published guides and validation rules for the year. A version that is
 * not of every year carries its first and last return year.
 */
package org.hearth.returns.rule;
