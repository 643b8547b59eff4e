package it.segrate.citytimes.portal.web.rest;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a refusal of a service with its sentence and the status of its reason. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  private static final int UNPROCESSABLE = 422;

  @Inject private Texts texts;

  @Override
  public Response toResponse(Refusal refusal) {
    int status =
        switch (refusal.reason()) {
          case INVALID -> UNPROCESSABLE;
          case FORBIDDEN -> Response.Status.FORBIDDEN.getStatusCode();
          case NOT_FOUND -> Response.Status.NOT_FOUND.getStatusCode();
          case CONFLICT -> Response.Status.CONFLICT.getStatusCode();
          case UNAVAILABLE -> Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        };
    String sentence = texts.of(refusal.key(), refusal.arguments().toArray());
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new Problem(status, refusal.key(), sentence))
        .build();
  }
}
