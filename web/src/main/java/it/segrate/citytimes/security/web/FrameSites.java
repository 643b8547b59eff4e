package it.segrate.citytimes.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sites that may show a page of the portal in a frame: the portal itself, and who is named. */
@ApplicationScoped
public class FrameSites {

  private static final Logger LOG = Logger.getLogger(FrameSites.class.getName());

  /** Said by who names none, since a list cannot be empty. */
  private static final String NONE = "none";

  /** An origin; a star stands for the names below a domain. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(\\*\\.)?[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*(:\\d{1,5})?");

  private List<String> sites = List.of();

  /** For the container, which needs one without arguments. */
  protected FrameSites() {}

  /**
   * @param named origins such as {@code https://www.comune.example}; what is none is left out, and
   *     the log says so
   */
  @Inject
  public FrameSites(
      @ConfigProperty(name = "citytimes.frame-sites", defaultValue = NONE) List<String> named) {
    sites =
        named.stream()
            .map(String::strip)
            .filter(site -> !site.equals(NONE))
            .filter(FrameSites::isOrigin)
            .toList();
  }

  private static boolean isOrigin(String site) {
    boolean origin = ORIGIN.matcher(site).matches();
    if (!origin) {
      LOG.warning(() -> "event=frame-site-ignored site=" + site.replaceAll("\\s", " "));
    }
    return origin;
  }

  /** As the policy of a page lists them. */
  public String sources() {
    return Stream.concat(Stream.of("'self'"), sites.stream()).collect(Collectors.joining(" "));
  }
}
