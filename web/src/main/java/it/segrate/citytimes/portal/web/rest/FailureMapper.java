package it.segrate.citytimes.portal.web.rest;

import it.segrate.citytimes.portal.web.Texts;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Answers what nobody foresaw without showing any of the inside; the log has it. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

  @Inject private Texts texts;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException http) {
      return problem(http.getResponse().getStatus(), "portal.rest.malformed");
    }
    if (causedBy(failure, JsonbException.class)) {
      return problem(Response.Status.BAD_REQUEST.getStatusCode(), "portal.rest.malformed");
    }
    if (causedBy(failure, OptimisticLockException.class)) {
      return problem(Response.Status.CONFLICT.getStatusCode(), "portal.rest.meanwhile");
    }
    LOG.log(Level.WARNING, "event=rest-failure", failure);
    return problem(Response.Status.SERVICE_UNAVAILABLE.getStatusCode(), "portal.rest.failure");
  }

  private Response problem(int status, String key) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(status, key, texts.get(key)))
        .build();
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
