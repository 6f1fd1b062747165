/**
 * Storage. Inject {@code org.jdbi.v3.core.Jdbi} for set-based SQL: it uses the JTA data source, so what it does joins the
 * caller's transaction. Every module brings {@code db/<module>/changelog.xml}; Liquibase runs them at start, in the
 * modules' order.
 */
package org.hearth.platform.api.db;
