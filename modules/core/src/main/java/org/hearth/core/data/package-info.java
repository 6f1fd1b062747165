/** Reading the dated reference tables that come with Hearth. */
package org.hearth.core.data;
