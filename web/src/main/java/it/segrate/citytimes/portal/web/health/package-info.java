/** Health checks; in the web module, since Payara finds those of an EAR's web modules alone. */
package it.segrate.citytimes.portal.web.health;
