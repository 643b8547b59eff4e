package it.segrate.citytimes.systemtest.bench;

/**
 * A page that somebody asks for.
 *
 * @param page name of the page, the same for all
 * @param path where this person finds it
 * @param proof what an answer that is right has in it
 */
record Asked(String page, String path, String proof) {}
