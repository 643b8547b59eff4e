package it.segrate.citytimes.portal.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * The language of this request: what the person chose, else what the browser prefers, else Italian.
 * The choice is kept in a cookie by {@link LanguageFilter}.
 */
@Named
@RequestScoped
public class LocaleView {

  /** Italian first: the language of everything that names none. */
  public static final Locale DEFAULT = Locale.ITALIAN;

  private static final List<Locale> SUPPORTED = List.of(DEFAULT, Locale.ENGLISH);

  @Inject private HttpServletRequest request;

  private Locale locale;

  @PostConstruct
  void choose() {
    locale = LanguageFilter.chosen(request);
    if (locale == null) {
      locale =
          request.getHeader("Accept-Language") == null
              ? DEFAULT
              : Collections.list(request.getLocales()).stream()
                  .map(LocaleView::supported)
                  .filter(candidate -> candidate != null)
                  .findFirst()
                  .orElse(DEFAULT);
    }
  }

  /** The supported locale of the same language, or null. */
  static Locale supported(Locale wanted) {
    return SUPPORTED.stream()
        .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(null);
  }

  public Locale getLocale() {
    return locale;
  }

  /** For the {@code lang} attribute of the page. */
  public String getLanguage() {
    return locale.getLanguage();
  }

  /** The language one may switch to. */
  public String getOther() {
    return locale.equals(Locale.ENGLISH) ? "it" : "en";
  }

  /**
   * This page with its parameters: where forms are sent, so that nothing of the address is lost.
   */
  public String getHere() {
    String query = LanguageFilter.withoutLanguage(request.getQueryString());
    return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
  }

  /** This page, by GET, in the other language. */
  public String getSwitchUrl() {
    String query = LanguageFilter.withoutLanguage(request.getQueryString());
    return request.getRequestURI()
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + LanguageFilter.PARAMETER
        + "="
        + getOther();
  }
}
