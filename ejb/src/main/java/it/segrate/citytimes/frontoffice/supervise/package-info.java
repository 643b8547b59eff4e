/**
 * Who minds the hall: the desks and queues at one moment, what threatens them and why, and what may
 * be done about it from the supervisor's place.
 */
package it.segrate.citytimes.frontoffice.supervise;
