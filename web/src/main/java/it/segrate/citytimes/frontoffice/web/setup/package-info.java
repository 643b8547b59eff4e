/** The pages by which a hall is set up. */
package it.segrate.citytimes.frontoffice.web.setup;
