/** The outbox as administrators see it, and what the health of the portal says about mail. */
package it.segrate.citytimes.mail.web;
