/** Classes that break each rule of {@code ModuleBoundariesTest} once, so that it is seen to fail. */
package bad.hearth;
