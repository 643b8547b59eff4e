package it.segrate.citytimes.portal.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a page says after an act: what has happened, then who has it now and by when. It survives a
 * redirect.
 */
public final class Said {

  private Said() {}

  /** It is done. */
  public static void done(String sentence, String next) {
    say(FacesMessage.SEVERITY_INFO, sentence, next);
  }

  /** Whether the page says something that was done just now. */
  public static boolean isSomething() {
    return !FacesContext.getCurrentInstance().getMessageList().isEmpty();
  }

  /** Gives a value to the page that comes next, which has it once. */
  public static void pass(String name, String value) {
    values(FacesContext.getCurrentInstance()).put(name, value);
  }

  /** A value that the page before has given to this one. */
  public static Optional<String> passed(String name) {
    return Optional.ofNullable(values(FacesContext.getCurrentInstance()).get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> values(FacesContext faces) {
    return (Map<String, String>)
        faces.getAttributes().computeIfAbsent(Said.class, key -> new HashMap<String, String>());
  }

  /** Keeps what is said now for the page of an address. */
  static void keepFor(String url) {
    FacesContext faces = FacesContext.getCurrentInstance();
    Map<String, String> values = values(faces);
    if (!faces.getMessageList(null).isEmpty() || !values.isEmpty()) {
      kept().keep(pathOf(url), faces.getMessageList(null), values);
    }
  }

  /** The path as the next request names it; what follows it may hold any sign. */
  static String pathOf(String url) {
    return url.replaceFirst("^https?://[^/]*", "").split("[?#;]", 2)[0];
  }

  /** Says what was kept for the page that is asked for. */
  static void sayKept(FacesContext faces) {
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    if (request.getSession(false) == null) {
      return;
    }
    kept()
        .take(request.getRequestURI())
        .ifPresent(
            words -> {
              words.messages().forEach(message -> faces.addMessage(null, message));
              values(faces).putAll(words.values());
            });
  }

  private static KeptWords kept() {
    return CDI.current().select(KeptWords.class).get();
  }

  private static void say(FacesMessage.Severity severity, String sentence, String next) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(severity, sentence, next == null ? "" : next));
  }
}
