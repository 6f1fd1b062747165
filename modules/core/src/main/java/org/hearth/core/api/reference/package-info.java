/** What reference data is held: told by those who keep it, shown on one page. */
package org.hearth.core.api.reference;
