package it.segrate.citytimes.database;

/** Told once the schema is up to date: from now on the portal may use the database. */
public record DatabaseReady() {}
