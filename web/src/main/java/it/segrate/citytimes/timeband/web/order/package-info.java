/** What an order of service looks like: the link to it, and the tagged PDF. */
package it.segrate.citytimes.timeband.web.order;
