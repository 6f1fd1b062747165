/** Measures what the modules define, once for everyone, and keeps the published figures they are compared with. */
package org.hearth.core.figures;
