/** What a person is told ahead: that a band ends, or is to be looked at again. */
package it.segrate.citytimes.timeband.notice;
