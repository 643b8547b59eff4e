package it.segrate.citytimes.database;

import java.util.List;

/** The order in which modules build on each other's tables. */
final class MigrationOrder {

  static final List<String> MODULES =
      List.of("database", "audit", "security", "queue", "people", "mail", "approval");

  private MigrationOrder() {}
}
