package it.segrate.citytimes.portal.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import java.io.IOException;

/** Keeps what a page says for the page to which it sends the browser. */
public class KeepingContext extends ExternalContextWrapper {

  KeepingContext(ExternalContext wrapped) {
    super(wrapped);
  }

  @Override
  public void redirect(String url) throws IOException {
    Said.keepFor(url);
    super.redirect(url);
  }
}
