/**
 * What every module may use and nothing of which knows a child: people and their permissions, audit, jobs, settings,
 * storage, documents and page components. Everything outside {@code api} is platform's own affair.
 */
package org.hearth.platform.api;
