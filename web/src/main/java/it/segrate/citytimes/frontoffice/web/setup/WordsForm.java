package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.LocalText;
import java.io.Serializable;

/** Words in both languages, as they are typed. */
public class WordsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String it;
  private String en;

  /** With what is there already. */
  void read(LocalText words) {
    it = words.it();
    en = words.en();
  }

  public String getIt() {
    return it;
  }

  public void setIt(String typed) {
    it = typed;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String typed) {
    en = typed;
  }
}
