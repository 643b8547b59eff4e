package it.segrate.citytimes.people.registry;

import java.util.Arrays;
import java.util.List;

/** The files that HR's system exports. */
public enum RegistryKind {
  /** The offices, each with the office above it. To be imported before the people. */
  OFFICES,
  /** The people, each with their office. */
  PEOPLE,
  /** The hours that acts grant to single people, a line a working day. */
  SCHEDULES;

  /** Whether the file is one of offices or people, which are the registry itself. */
  public boolean isOfRegistry() {
    return this == OFFICES || this == PEOPLE;
  }

  /** The columns of this file, in the order in which we write them. */
  public List<Column> columns() {
    return Arrays.stream(Column.values()).filter(column -> column.kind() == this).toList();
  }
}
