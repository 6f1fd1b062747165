/** What every resource of the API answers in the same way. */
package org.hearth.platform.api.rest;
