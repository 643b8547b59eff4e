package it.segrate.citytimes.database;

/**
 * Told once the schema is up to date, before the portal is used: time to put in what it cannot do
 * without. Where the database goes away meanwhile it is told again, so an observer does only what
 * is not done yet.
 */
public record SchemaReady() {}
