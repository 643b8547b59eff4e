package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file whose lines are another module's. That module compares and makes the changes; the
 * import keeps file, preview and quarantine, and applies line by line, as for the registry itself.
 * Found through CDI.
 */
public interface ImportSubject {

  /** Its kind of file, none of which has two subjects. */
  RegistryKind kind();

  /** A text that differs after any change of what the file is compared with, short. */
  String fingerprint();

  /** What each line, or each group of lines that make one thing, comes to; nothing is changed. */
  List<ImportRow> compare(ImportRun run, RegistryTable table);

  /**
   * Makes the change of one row, within the caller's transaction.
   *
   * @return what was changed or made; empty if that is not as it was in the preview
   */
  Optional<Long> make(ImportRow row);

  /** Names what was changed, for the trail. */
  String reference(long id);
}
