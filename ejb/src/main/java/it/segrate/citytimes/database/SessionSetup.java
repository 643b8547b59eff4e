package it.segrate.citytimes.database;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.platform.database.DerbyPlatform;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets EclipseLink start while the database is down. Left to itself it asks the database at
 * deployment what it is, and opens a connection; here the configuration tells which of the two it
 * is, and the pool waits.
 */
public class SessionSetup implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    String url =
        ConfigProvider.getConfig()
            .getOptionalValue("citytimes.db.url", String.class)
            .orElse("jdbc:derby:citytimes");
    DatabaseLogin login = session.getLogin();
    DatabasePlatform platform =
        url.startsWith("jdbc:postgresql:") ? new PostgreSQL10Platform() : new DerbyPlatform();
    login.getPlatform().copyInto(platform);
    login.setPlatform(platform);
    // Left to itself it sleeps five seconds before each of three more tries, and whoever asked
    // for a page hears that the database is away only after that.
    login.setDelayBetweenConnectionAttempts(0);
    ServerSession server = (ServerSession) session;
    server.addConnectionPool(
        new PatientPool(ServerSession.DEFAULT_POOL, session.getDatasourceLogin(), server));
    server.setReadConnectionPool(new PatientPool("read", session.getDatasourceLogin(), server));
  }
}
