/** What personalised schedules look like: HR's list, and one of them beside the bands. */
package it.segrate.citytimes.timeband.web.personal;
