package it.segrate.citytimes.database;

import it.segrate.citytimes.Module;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The classes of the portal's persistence unit, over a test's data source and without a server. */
final class PersistenceUnit {

  private static final List<Class<? extends Annotation>> MARKS =
      List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

  private PersistenceUnit() {}

  static EntityManagerFactory over(DataSource dataSource) {
    return new PersistenceProvider()
        .createContainerEntityManagerFactory(
            new TestPersistenceUnitInfo(dataSource, classesFolder(), managedClasses()), Map.of());
  }

  private static List<String> managedClasses() {
    Path root = Path.of(classesFolder());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .<Class<?>>map(PersistenceUnit::load)
          .filter(type -> MARKS.stream().anyMatch(type::isAnnotationPresent))
          .map(Class::getName)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI classesFolder() {
    try {
      return Module.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, PersistenceUnit.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
