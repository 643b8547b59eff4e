package it.segrate.citytimes.database;

/** Told once, when the schema and what must be in it are there: now the portal begins to work. */
public record DatabaseReady() {}
