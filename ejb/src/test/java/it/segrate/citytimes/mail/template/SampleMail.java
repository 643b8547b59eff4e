package it.segrate.citytimes.mail.template;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two mails of the tests' own, so that no feature's wording is needed to try out mail. */
public final class SampleMail {

  /** Tells a person of a refusal, in the words of who refused. */
  public static final String REJECTED = "sample/request-rejected-to-employee";

  /** Tells who decides that there is nothing to decide any more. */
  public static final String WITHDRAWN = "sample/request-withdrawn-to-manager";

  private SampleMail() {}

  static Map<String, Object> rejected() {
    Map<String, Object> model = withdrawn();
    model.remove("person");
    model.put("decidedBy", "Ugo Segnaposti");
    model.put("reason", "A dicembre no.");
    return model;
  }

  static Map<String, Object> withdrawn() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("person", "Marta Esempi");
    model.put("band", "Rientri lunedì e mercoledì");
    model.put("from", LocalDate.of(2027, 1, 7));
    model.put("until", LocalDate.of(2027, 6, 30));
    model.put("link", "/sample/request.xhtml?id=12");
    return model;
  }
}
