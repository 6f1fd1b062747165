/** What others may ask of the returns. */
package org.hearth.returns.api;
