package it.segrate.citytimes.portal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the shell's own files stand: style sheets, scripts, icons, fonts. */
@Named
@ApplicationScoped
public class ShellView {

  private static final String WEBJAR = "org.webjars.npm/bootstrap-italia";

  @Inject private ServletContext context;

  private String italia;
  private String started;

  @PostConstruct
  void find() {
    italia = context.getContextPath() + "/webjars/bootstrap-italia/" + webjarVersion() + "/dist";
    started = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  }

  /** Address of Bootstrap Italia's folder {@code dist}. */
  public String getItalia() {
    return italia;
  }

  /** Address of our own folder of style sheets, scripts and pictures. */
  public String getOwn() {
    return context.getContextPath() + "/resources/citytimes";
  }

  /**
   * Changes with each start of the application: browsers keep our files until then and fetch them
   * anew after an upgrade.
   */
  public String getStamp() {
    return started;
  }

  private static String webjarVersion() {
    String path = "META-INF/maven/" + WEBJAR + "/pom.properties";
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("Bootstrap Italia's webjar is not in the WAR", e);
    }
  }
}
