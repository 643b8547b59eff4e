package it.segrate.citytimes.frontoffice.web.report;

import it.segrate.citytimes.frontoffice.report.Cause;
import it.segrate.citytimes.frontoffice.report.OpinionService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The three faces, on the page of a ticket and on the tablet. */
@Named
@RequestScoped
public class OpinionView {

  @Inject private OpinionService opinions;
  @Inject private Texts texts;

  /** Whether the holder of the ticket is asked; those of whom the page knows nothing are not. */
  public boolean isOpen(String secret) {
    return opinions.isOpen(secret);
  }

  public List<Choice> getCauses() {
    return Arrays.stream(Cause.values())
        .map(cause -> new Choice(cause.name(), texts.named("frontoffice.opinion.cause", cause)))
        .toList();
  }
}
