package it.segrate.citytimes.frontoffice.web.outlook;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.outlook.DayOutlook;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.HallOutlook;
import it.segrate.citytimes.frontoffice.outlook.OutlookService;
import it.segrate.citytimes.frontoffice.outlook.QuietStretch;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.frontoffice.web.PublicLinks;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** When it is best to come, for everybody: branch and service stand in the address. */
@Named
@RequestScoped
public class WhenView {

  static final String PATH = "/frontoffice/when.xhtml";

  @EJB private OutlookService service;
  @Inject private OutlookCache cache;
  @Inject private BookingService bookings;
  @Inject private PhoneLimit limit;
  @Inject private PublicLinks links;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private HallOutlook outlook;
  private HallNow now;
  private HallOutlook.Service chosen;
  private LocalDateTime at;
  private List<DayOutlook> days;

  /** A time to come. */
  public record Tip(String when, String range) {}

  @PostConstruct
  void read() {
    limit.look(
        request.getRemoteAddr(),
        () -> {
          String code = service.codeOr(request.getParameter("branch"));
          outlook = cache.outlook(code);
          now = cache.now(code);
          return null;
        });
    chosen = outlook.service(request.getParameter("service")).orElse(null);
    at = LocalDateTime.now(clock);
    days = outlook.days(letter(), at);
  }

  private String letter() {
    return chosen == null ? null : chosen.letter();
  }

  public String getLead() {
    return texts.of("frontoffice.when.lead", outlook.branch());
  }

  public String getBranch() {
    return outlook.code();
  }

  public String getBranchName() {
    return outlook.branch();
  }

  public List<Choice> getServices() {
    return outlook.services().stream()
        .map(one -> new Choice(one.id(), one.name().in(localeView.getLocale())))
        .toList();
  }

  /** The chosen service; null for any of them. */
  public Long getService() {
    return chosen == null ? null : chosen.id();
  }

  public boolean isOpen() {
    return now.open();
  }

  /** '10–15 minuti', 'subito'; or that nobody can say. */
  public String getNow() {
    return wait(now.range(letter()));
  }

  /** Whether the wait differs from queue to queue, so that the range holds them all. */
  public boolean isMixed() {
    return chosen == null && now.range(null).filter(range -> !range.atOnce()).isPresent();
  }

  /** When it opens next, as far as one can see. */
  public String getOpens() {
    if (now.opens() != null) {
      return texts.of("frontoffice.when.opens.today", dates.time(now.opens()));
    }
    return days.stream()
        .skip(1)
        .filter(day -> !day.hours().isEmpty())
        .findFirst()
        .map(
            day ->
                texts.of(
                    "frontoffice.when.opens",
                    dates.day(day.day()),
                    dates.time(day.hours().getFirst().from())))
        .orElse("");
  }

  /** The quiet hours of the next days; empty if none stands out. */
  public List<Tip> getTips() {
    return outlook.best(days).stream().map(this::tip).toList();
  }

  private Tip tip(QuietStretch stretch) {
    String day =
        stretch.day().equals(outlook.today())
            ? texts.get("frontoffice.when.today")
            : dates.day(stretch.day());
    return new Tip(
        texts.capitalised(
            texts.of(
                "frontoffice.when.tip",
                day,
                dates.time(stretch.from()),
                dates.time(stretch.until()))),
        wait(Optional.of(stretch.range())));
  }

  /** The days as they are drawn. */
  public List<WhenDay> getDays() {
    return WhenDay.of(days, outlook.today(), now.open() ? at : null, dates, texts, localeView);
  }

  /** Today alone, for small frames. */
  public WhenDay getToday() {
    return getDays().getFirst();
  }

  /** Whether past weeks tell anything. */
  public boolean isKnown() {
    return days.stream()
        .flatMap(day -> day.hours().stream())
        .anyMatch(hour -> hour.known() != null);
  }

  /** How the ranges came about. */
  public String getHow() {
    return texts.of("frontoffice.when.how", OutlookService.WEEKS_BACK);
  }

  /** Whether the hall is closed for good, so that there is no better time to come. */
  public boolean isEnded() {
    return days.stream().noneMatch(DayOutlook::opens)
        && bookings.ended(bookings.branch(outlook.code())).isPresent();
  }

  public String getBook() {
    return "/frontoffice/book.xhtml?branch=" + outlook.code() + service("&service=");
  }

  /** Address of the whole page, for who sees it in a frame. */
  public String getPage() {
    return links.page(PATH + "?branch=" + outlook.code() + "&lang=" + localeView.getLanguage());
  }

  /** Address of the booking page, for who sees it in a frame. */
  public String getBookPage() {
    return links.page(getBook() + "&lang=" + localeView.getLanguage());
  }

  private String service(String prefix) {
    return chosen == null ? "" : prefix + chosen.id();
  }

  private String wait(Optional<WaitRange> range) {
    return WhenDay.wait(range.orElse(null), texts);
  }
}
