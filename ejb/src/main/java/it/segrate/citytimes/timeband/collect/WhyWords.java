package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import java.text.MessageFormat;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Says in a mail what kept somebody from the band they wanted most. */
final class WhyWords {

  /** Italian stands in the bundle without a language, whatever the server speaks. */
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  private WhyWords() {}

  static String say(WhyNot why, Addressee reader) {
    Locale locale = reader.locale();
    String pattern =
        ResourceBundle.getBundle("timeband.messages", locale, NO_OTHER_LANGUAGE)
            .getString("timeband.mail.why." + why.kind());
    Object[] figures = {
      why.group() == null ? "" : why.group(),
      why.day() == null ? "" : why.day().getDayOfWeek().getDisplayName(TextStyle.FULL, locale),
      time(why.from()),
      time(why.to()),
      why.have(),
      why.need()
    };
    return new MessageFormat(pattern, locale).format(figures);
  }

  private static String time(LocalTime time) {
    return time == null ? "" : TIME.format(time);
  }
}
