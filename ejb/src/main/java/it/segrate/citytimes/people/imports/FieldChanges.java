package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.Column;
import it.segrate.citytimes.people.registry.RegistryKind;
import java.util.ArrayList;
import java.util.List;

/** Compares two records of the same kind, cell by cell. */
final class FieldChanges {

  private FieldChanges() {}

  /** The cells that differ, in the order of the columns. */
  static List<FieldChange> between(RegistryKind kind, List<String> before, List<String> after) {
    List<Column> columns = kind.columns();
    List<FieldChange> changes = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changes.add(new FieldChange(columns.get(i), before.get(i), after.get(i)));
      }
    }
    return changes;
  }
}
