/**
 * What the public sees: the board, the kiosk's waits, a ticket's own page. Numbers and desks only,
 * never a name, never a lane.
 */
package it.segrate.citytimes.frontoffice.board;
