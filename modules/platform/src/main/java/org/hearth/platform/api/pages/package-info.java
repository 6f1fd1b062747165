/** How modules write pages: choices for form controls, messages, redirects after a post, and cards on the home page. */
package org.hearth.platform.api.pages;
