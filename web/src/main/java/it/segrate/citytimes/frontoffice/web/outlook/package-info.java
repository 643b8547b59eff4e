/** When to come, as everybody reads it: a page, a frame for other sites, a feed for machines. */
package it.segrate.citytimes.frontoffice.web.outlook;
