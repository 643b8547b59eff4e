/**
 * What every page shares: the shell with its menu, languages and texts, the home page and the
 * administration pages.
 *
 * <p>It is not a place for rules: it shows what the services say, and hides what a person may not
 * do; the services refuse it. It knows no feature by name, only what the registry lists.
 */
package it.segrate.citytimes.portal.web;
