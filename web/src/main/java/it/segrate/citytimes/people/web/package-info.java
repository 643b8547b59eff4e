/**
 * The pages of the staff registry: people, offices, imports, and the files one downloads.
 *
 * <p>It decides nothing: who sees what, and what an import changes, is for the services.
 */
package it.segrate.citytimes.people.web;
