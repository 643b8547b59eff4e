package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.setup.PartnerFields;
import java.io.Serializable;

/** What a guest begins with, as it is typed. */
public class GuestStartForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String letter;
  private final WordsForm names = new WordsForm();
  private String minutes;
  private String area;
  private String desk;

  PartnerFields.Start fields() {
    Long subject = area == null || area.isBlank() ? null : Long.valueOf(area);
    return new PartnerFields.Start(letter, names.getIt(), names.getEn(), minutes, subject, desk);
  }

  public String getLetter() {
    return letter;
  }

  public void setLetter(String typed) {
    letter = typed;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String typed) {
    minutes = typed;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String typed) {
    area = typed;
  }

  public String getDesk() {
    return desk;
  }

  public void setDesk(String typed) {
    desk = typed;
  }

  public WordsForm getNames() {
    return names;
  }
}
