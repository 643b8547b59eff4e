package it.segrate.citytimes.queue.internal;

import java.sql.SQLException;

/** The database failed the queue; the transaction can only roll back. */
public class QueueDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QueueDatabaseException(SQLException cause) {
    super("The queue's database failed: " + cause.getMessage(), cause);
  }
}
