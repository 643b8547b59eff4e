/**
 * The doors of the portal: login and logout, what every request must pass, what every response
 * carries. Whether somebody may do a thing is not decided here but by the services.
 */
package it.segrate.citytimes.security.web;
