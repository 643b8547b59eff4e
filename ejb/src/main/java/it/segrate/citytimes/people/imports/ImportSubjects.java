package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.people.registry.RegistryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kinds of file that other modules take. */
@ApplicationScoped
public class ImportSubjects {

  private final Map<RegistryKind, ImportSubject> byKind = new EnumMap<>(RegistryKind.class);

  /** For the container, which needs one without arguments. */
  protected ImportSubjects() {}

  /**
   * @throws IllegalStateException if two modules take the same kind
   */
  @Inject
  public ImportSubjects(@Any Instance<ImportSubject> found) {
    this((Iterable<ImportSubject>) found);
  }

  ImportSubjects(Iterable<ImportSubject> found) {
    for (ImportSubject subject : found) {
      if (byKind.put(subject.kind(), subject) != null) {
        throw new IllegalStateException("Kind of file taken twice: " + subject.kind());
      }
    }
  }

  /** The kinds that can be imported: the registry's own, and those that a module takes. */
  List<RegistryKind> kinds() {
    return Arrays.stream(RegistryKind.values()).filter(this::canTake).toList();
  }

  private boolean canTake(RegistryKind kind) {
    return kind.isOfRegistry() || byKind.containsKey(kind);
  }

  /**
   * The module behind a kind that is not the registry's own.
   *
   * @throws IllegalStateException if there is none, as when it was taken away
   */
  ImportSubject of(RegistryKind kind) {
    ImportSubject subject = byKind.get(kind);
    if (subject == null) {
      throw new IllegalStateException("No module takes files of the kind " + kind);
    }
    return subject;
  }
}
