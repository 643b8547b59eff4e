package it.segrate.citytimes.portal.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

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

  private static void say(FacesMessage.Severity severity, String sentence, String next) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(severity, sentence, next == null ? "" : next));
  }
}
