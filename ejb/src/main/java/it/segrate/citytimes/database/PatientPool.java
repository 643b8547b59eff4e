package it.segrate.citytimes.database;

import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * EclipseLink's view of the server's connection pool, which takes a database that is down for what
 * it is: each use asks the server's pool anew, so the first one that succeeds ends the trouble.
 */
final class PatientPool extends ExternalConnectionPool {

  PatientPool(String name, Login login, ServerSession owner) {
    super(name, login, owner);
  }

  @Override
  public synchronized void startUp() {
    try {
      super.startUp();
    } catch (DatabaseException down) {
      Unconnected accessor = new Unconnected(getLogin());
      accessor.setPool(this);
      setCachedConnection(accessor);
      setIsConnected(true);
    }
  }

  /** Knows where to connect and has not done so yet. */
  private static final class Unconnected extends DatabaseAccessor {

    private static final long serialVersionUID = 1L;

    Unconnected(Login login) {
      setLogin(login);
      setDatasourcePlatform((DatasourcePlatform) login.getDatasourcePlatform());
      usesExternalConnectionPooling = true;
    }
  }
}
