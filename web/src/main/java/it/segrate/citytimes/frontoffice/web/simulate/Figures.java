package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.Estimate;
import java.text.NumberFormat;
import java.util.Locale;

/** Figures as they are written in a language: one decimal, a true minus. */
final class Figures {

  private static final double NOTHING = 0.05;

  private final Locale locale;

  Figures(Locale locale) {
    this.locale = locale;
  }

  /** '6,8'; an en dash where there is none. */
  String tenth(double figure) {
    if (Double.isNaN(figure)) {
      return "–";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(Math.abs(figure) < NOTHING ? 0 : figure).replace('-', '−');
  }

  String whole(double figure) {
    return NumberFormat.getIntegerInstance(locale).format(Math.round(figure)).replace('-', '−');
  }

  String minutes(double figure) {
    return tenth(figure) + " min";
  }

  /** '+2,2', '−3,2'. */
  String difference(double figure) {
    return (figure >= NOTHING ? "+" : "") + tenth(figure);
  }

  /** '±0,3', or nothing where there is no telling. */
  String unsure(Estimate estimate) {
    return Double.isNaN(estimate.halfWidth()) ? "" : "±" + tenth(estimate.halfWidth());
  }

  /** Whole hours, for a sentence that chooses by them. */
  long hours(double figure) {
    return Math.round(figure);
  }
}
