package it.segrate.citytimes.database;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Derby databases, one for each test class. The first is migrated and backed up; the others are
 * made from the backup, which takes a tenth of the time.
 */
final class DerbyTemplate {

  /** What Derby answers to a successful drop or shutdown. */
  private static final Set<String> GONE = Set.of("08006", "XJ015");

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static Path folder;

  private DerbyTemplate() {}

  /** A database in memory; gives its URL. */
  static String inMemory() {
    return copy("memory:test_" + NUMBER.incrementAndGet());
  }

  /** A database on the disk, deleted with the JVM; gives its URL. */
  static String onDisk() {
    return copy(folder().resolve("test_" + NUMBER.incrementAndGet()).toString());
  }

  private static String copy(String name) {
    String url = "jdbc:derby:" + name + ";user=citytimes";
    connect(url + ";createFrom=" + folder().resolve("template"));
    return url;
  }

  static void drop(String url) {
    connect(url + (url.startsWith("jdbc:derby:memory:") ? ";drop=true" : ";shutdown=true"));
  }

  private static void connect(String url) {
    try {
      DriverManager.getConnection(url).close();
    } catch (SQLException e) {
      if (!GONE.contains(e.getSQLState())) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static synchronized Path folder() {
    if (folder == null) {
      folder = makeBackup();
    }
    return folder;
  }

  private static Path makeBackup() {
    EmbeddedDataSource template = new EmbeddedDataSource();
    template.setDatabaseName("memory:template");
    template.setUser("citytimes");
    template.setCreateDatabase("create");
    new Migrations(template).migrate(TestModules.all());
    try (Connection connection = template.getConnection();
        CallableStatement call =
            connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
      Path made = TempFolders.make("citytimes-derby");
      call.setString(1, made.toString());
      call.execute();
      return made;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
