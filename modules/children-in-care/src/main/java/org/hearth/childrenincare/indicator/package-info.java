/**
 * What a council counts about its children in care: one class for each indicator of indicators.md sections 2, 3, 4 and
 * 10.2, definition and sum side by side. Each is a pure function over a {@link org.hearth.core.api.care.CareBook}.
 */
package org.hearth.childrenincare.indicator;
