/** Appointments on pages: booked, moved and called off by citizens, and seen by the desks. */
package it.segrate.citytimes.frontoffice.web.booking;
