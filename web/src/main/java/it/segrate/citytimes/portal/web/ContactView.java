package it.segrate.citytimes.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom one writes to: set by the municipality that runs the portal. */
@Named
@RequestScoped
public class ContactView {

  @Inject
  @ConfigProperty(name = "citytimes.contact.help", defaultValue = "assistenza@citytimes.example")
  private String help;

  @Inject
  @ConfigProperty(name = "citytimes.contact.privacy", defaultValue = "rpd@citytimes.example")
  private String privacy;

  @Inject
  @ConfigProperty(
      name = "citytimes.contact.source",
      defaultValue = "https://git.example/segrate-city-times")
  private String source;

  /** Address of the help desk. */
  public String getHelp() {
    return help;
  }

  /** Address of the data protection officer. */
  public String getPrivacy() {
    return privacy;
  }

  /** Where the source code is published, as the licence asks. */
  public String getSource() {
    return source;
  }
}
