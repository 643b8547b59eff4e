package it.segrate.citytimes.database;

/** A module outside the kernel that brings its own tables; found through CDI. */
public interface MigratedModule {

  /** The module's name; its scripts stand in {@code db/<id>}. */
  String id();

  /** Modules with smaller numbers migrate first; equal ones by name. */
  default int order() {
    return 1_000;
  }
}
