/**
 * The screens of the front office: kiosk, board and a ticket's page for the public, the console for
 * operators, and the small REST interface that the public screens read.
 */
package it.segrate.citytimes.frontoffice.web;
