/**
 * The pages of time bands: my hours, the catalogue, the request form, what a decision page and the
 * home page show of them.
 */
package it.segrate.citytimes.timeband.web;
