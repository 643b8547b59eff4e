package it.segrate.citytimes.timeband;

import it.segrate.citytimes.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a whole database as one text, bytes included: where a secret must not turn up. */
final class Dump {

  private Dump() {}

  static String of(TestDatabase db) {
    StringBuilder dump = new StringBuilder();
    try (Connection connection = db.connection()) {
      for (String table : tables(connection)) {
        append(connection, table, dump);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return dump.toString();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (found.next()) {
        tables.add("\"" + found.getString("TABLE_NAME") + "\"");
      }
    }
    return tables;
  }

  private static void append(Connection connection, String table, StringBuilder dump)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          dump.append(text(rows, column)).append('|');
        }
        dump.append('\n');
      }
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    String type = rows.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
    if (type.contains("blob") || type.contains("bytea")) {
      byte[] bytes = rows.getBytes(column);
      return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return String.valueOf(rows.getString(column));
  }
}
