/**
 * How many desks a day needs, by half hour: from the tickets of past weeks or from a year's figures
 * and the opening hours, by the formula of Erlang.
 */
package it.segrate.citytimes.frontoffice.shift.load;
