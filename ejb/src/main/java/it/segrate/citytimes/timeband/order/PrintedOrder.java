package it.segrate.citytimes.timeband.order;

/**
 * An order of service to be printed.
 *
 * @param number '12/2026'
 * @param page the whole of it, as well-formed XHTML in Italian
 */
public record PrintedOrder(String number, String page) {}
