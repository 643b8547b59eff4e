/** The pages of the shifts: a week for who writes it, and one's own for who works it. */
package it.segrate.citytimes.frontoffice.web.shift;
