/**
 * Appointments: which times are free, who has booked one, and the ticket they get when they come.
 * It does not say whose turn it is: an appointment that has come is a ticket like every other.
 */
package it.segrate.citytimes.frontoffice.booking;
