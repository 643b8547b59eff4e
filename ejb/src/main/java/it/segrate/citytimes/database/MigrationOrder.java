package it.segrate.citytimes.database;

import java.util.List;

/** The kernel and shared modules, in the order in which they build on each other's tables. */
final class MigrationOrder {

  static final List<String> KERNEL =
      List.of("database", "audit", "security", "queue", "people", "mail", "approval", "worktime");

  private MigrationOrder() {}
}
