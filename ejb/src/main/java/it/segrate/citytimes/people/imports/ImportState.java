package it.segrate.citytimes.people.imports;

import java.util.Set;

/** How far an import has come. */
public enum ImportState {
  /** The file is kept, nothing is compared yet. */
  UPLOADED,
  /** It is known what the file would change; nothing is changed yet. */
  PREVIEWED,
  /** The changes are being made, line by line. */
  APPLYING,
  /** All changes are made. */
  APPLIED,
  /** Thrown away without changing anything. */
  DISCARDED;

  /** The states that may follow this one. A preview may be made anew. */
  public Set<ImportState> next() {
    return switch (this) {
      case UPLOADED -> Set.of(PREVIEWED, DISCARDED);
      case PREVIEWED -> Set.of(PREVIEWED, APPLYING, DISCARDED);
      case APPLYING -> Set.of(APPLIED);
      case APPLIED, DISCARDED -> Set.of();
    };
  }
}
