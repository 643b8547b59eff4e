package it.segrate.citytimes.portal.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;

/** Makes the context of a request one that keeps what is said over a redirect. */
public class KeepingContextFactory extends ExternalContextFactory {

  public KeepingContextFactory(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new KeepingContext(getWrapped().getExternalContext(context, request, response));
  }
}
