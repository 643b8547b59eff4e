package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.diary.FeedService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The link by which a calendar program reads one's hours: shown once, when it was made. */
@Named("myFeed")
@RequestScoped
public class FeedView {

  private static final String PAGE = "/timeband/my-calendar.xhtml?faces-redirect=true";
  private static final String SECRET = "timeband.feed";

  @Inject private FeedService service;
  @Inject private Texts texts;

  @Inject
  @ConfigProperty(name = "citytimes.url")
  private Optional<String> url;

  private Optional<Instant> madeAt;

  /** Makes a link; one made before works no more. */
  public String make() {
    boolean again = getMadeAt() != null;
    Said.pass(SECRET, service.make());
    Said.done(
        texts.get("timeband.feed.made"),
        again ? texts.get("timeband.feed.made.again") : texts.get("timeband.feed.made.once"));
    return PAGE;
  }

  /** Ends the link. */
  public String revoke() {
    service.revoke();
    Said.done(texts.get("timeband.feed.revoked"), texts.get("timeband.feed.revoked.text"));
    return PAGE;
  }

  /** When the link that works now was made; null without one. */
  public Instant getMadeAt() {
    if (madeAt == null) {
      madeAt = service.madeAt();
    }
    return madeAt.orElse(null);
  }

  /** The address that was made just now; null at any other time. */
  public String getAddress() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    return Said.passed(SECRET)
        .map(secret -> base(external) + FeedResource.path(secret))
        .orElse(null);
  }

  private String base(ExternalContext external) {
    return url.filter(text -> !text.isBlank())
        .orElseGet(
            () ->
                external.getRequestScheme()
                    + "://"
                    + external.getRequestServerName()
                    + ":"
                    + external.getRequestServerPort()
                    + external.getRequestContextPath());
  }
}
