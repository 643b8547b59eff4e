/**
 * How screens of a hall are paired, what they carry to be known by, and the page that lists them.
 */
package it.segrate.citytimes.frontoffice.web.device;
