/**
 * The one root of all REST resources, and how a refusal is said to a program: the same sentence as
 * on a page, with the HTTP status that fits. Resources themselves stand with their features.
 */
package it.segrate.citytimes.portal.web.rest;
