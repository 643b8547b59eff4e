/** The API for the systems of the guests in the hall. */
package it.segrate.citytimes.frontoffice.web.connect;
