/** What figures of the hall look like: tables with their drawings and files, and when to come. */
package it.segrate.citytimes.frontoffice.web.report;
