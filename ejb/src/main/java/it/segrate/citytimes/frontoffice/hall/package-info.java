/**
 * The furniture of the front office: branches with their hours, areas, services in lettered groups,
 * desks and who sits at them. It knows no ticket.
 */
package it.segrate.citytimes.frontoffice.hall;
