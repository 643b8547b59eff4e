package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.supervise.HallMap;
import it.segrate.citytimes.frontoffice.supervise.WarnService;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What who minds the hall tells the desks: one, all, or those that serve somebody who waits. */
@Named
@ViewScoped
public class HallWordsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HallView hall;
  @Inject private WarnService warnings;
  @Inject private Texts texts;

  private boolean toAll;
  private String words;

  /** Opens the panel for words to all desks. */
  public void write() {
    hall.shut();
    toAll = true;
    words = null;
  }

  /** Puts the panel away. */
  public void shut() {
    hall.shut();
    toAll = false;
    words = null;
  }

  /** Tells the desk whose panel is open. */
  public void tellDesk() {
    HallMap.Desk desk = hall.getChosen();
    warnings.desk(desk.id(), words);
    Said.done(texts.of("frontoffice.hall.words.told", desk.name()), null);
    shut();
  }

  /** Tells every desk at which somebody sits. */
  public void tellAll() {
    warnings.all(hall.getMap().branch(), words);
    Said.done(texts.get("frontoffice.hall.words.told.all"), null);
    shut();
  }

  /** Tells the desks that serve somebody of Via Libera who waits. */
  public void warn(HallMap.Alert alert) {
    warnings.those(alert.id(), texts.of("frontoffice.hall.words.priority", alert.what()));
    Said.done(texts.get("frontoffice.hall.words.told.those"), null);
  }

  /** Whether the panel for all desks is open. */
  public boolean isToAll() {
    return toAll && hall.getChosen() == null && !hall.isWriting();
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
