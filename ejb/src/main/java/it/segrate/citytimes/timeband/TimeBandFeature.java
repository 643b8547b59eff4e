package it.segrate.citytimes.timeband;

import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.Followed;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.timeband.collect.CollectionDemo;
import it.segrate.citytimes.timeband.collect.CollectionDesk;
import it.segrate.citytimes.timeband.collect.CollectionItems;
import it.segrate.citytimes.timeband.collect.CollectionMails;
import it.segrate.citytimes.timeband.collect.RankingService;
import it.segrate.citytimes.timeband.cover.CoverRuleService;
import it.segrate.citytimes.timeband.diary.ActiveBandService;
import it.segrate.citytimes.timeband.diary.TeamCalendarService;
import it.segrate.citytimes.timeband.notice.BandNotices;
import it.segrate.citytimes.timeband.order.OrderService;
import it.segrate.citytimes.timeband.personal.ConversionOffers;
import it.segrate.citytimes.timeband.personal.PersonalDemo;
import it.segrate.citytimes.timeband.personal.PersonalMails;
import it.segrate.citytimes.timeband.personal.ScheduleDesk;
import it.segrate.citytimes.timeband.places.WaitingItems;
import it.segrate.citytimes.timeband.report.OverviewService;
import it.segrate.citytimes.timeband.report.UnionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What time bands give to the portal. */
@ApplicationScoped
public class TimeBandFeature implements Feature {

  public static final String REQUEST = "timeband.request";

  @Inject MyTimeBandService hours;
  @Inject TimeBandDemo demo;
  @Inject PersonalDemo personalDemo;
  @Inject CollectionDemo collectionDemo;
  @Inject RankingService rankings;
  @Inject ConversionOffers conversions;
  @Inject Clock clock;

  @Override
  public String id() {
    return "timeband";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission(REQUEST, Role.EMPLOYEE),
        new Permission("timeband.evidence", Role.HR),
        new Permission(ActiveBandService.PERMISSION, Role.MACHINE),
        new Permission(TeamCalendarService.PERMISSION, Role.EMPLOYEE, Role.MANAGER, Role.HR),
        new Permission(CoverRuleService.PERMISSION, Role.HR, Role.MANAGER),
        new Permission("timeband.catalogue", Role.HR),
        new Permission(CollectionDesk.PERMISSION, Role.HR),
        new Permission(OverviewService.PERMISSION, Role.HR),
        new Permission(UnionService.PERMISSION, Role.UNION),
        new Permission(OrderService.PERMISSION, Role.EMPLOYEE, Role.MANAGER, Role.HR),
        new Permission(ScheduleDesk.PERMISSION, Role.HR));
  }

  @Override
  public List<QueueType> queueTypes() {
    return Stream.concat(
            Stream.of(BandSchedule.queueType(), BandNotices.queueType()),
            Stream.concat(
                WaitingItems.queueTypes().stream(), CollectionItems.queueTypes().stream()))
        .toList();
  }

  @Override
  public List<String> mailTemplates() {
    return Stream.of(TimeBandMails.TEMPLATES, PersonalMails.TEMPLATES, CollectionMails.TEMPLATES)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "timeband.requests", "timeband.menu.requests", "/timeband/requests.xhtml", REQUEST, 90),
        new MenuEntry(
            "timeband.calendar",
            "timeband.menu.calendar",
            "/timeband/calendar.xhtml",
            TeamCalendarService.PERMISSION,
            95),
        new MenuEntry(
            "timeband.cover",
            "timeband.menu.cover",
            "/timeband/cover-rules.xhtml",
            CoverRuleService.PERMISSION,
            390),
        new MenuEntry(
            "timeband.overview",
            "timeband.menu.overview",
            "/timeband/overview.xhtml",
            OverviewService.PERMISSION,
            395),
        new MenuEntry(
            "timeband.union",
            "timeband.menu.union",
            "/timeband/union.xhtml",
            UnionService.PERMISSION,
            397),
        new MenuEntry(
            "timeband.catalogue",
            "timeband.menu.catalogue",
            "/timeband/catalogue.xhtml",
            "timeband.catalogue",
            400),
        new MenuEntry(
            "timeband.personal",
            "timeband.menu.personal",
            "/timeband/personal.xhtml",
            ScheduleDesk.PERMISSION,
            410),
        new MenuEntry(
            "timeband.collections",
            "timeband.menu.collections",
            "/timeband/collections.xhtml",
            CollectionDesk.PERMISSION,
            420));
  }

  /** A calendar program cannot log in: it knows a secret address. */
  @Override
  public List<String> openPaths() {
    return List.of("/api/timeband/feed/");
  }

  @Override
  public List<MenuEntry> acts() {
    return List.of(
        new MenuEntry(
            "timeband.request",
            "timeband.requests.ask",
            "/timeband/request-bands.xhtml",
            REQUEST,
            10));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("timeband.week", "/WEB-INF/timeband/week-tile.xhtml", REQUEST, 10));
  }

  @Override
  public Text today(Caller caller) {
    if (!caller.can(REQUEST)) {
      return null;
    }
    return hours
        .active()
        .map(active -> TodaysHours.of(active.getBand(), LocalDate.now(clock)))
        .orElse(null);
  }

  /**
   * To rank the bands of an open window, until it was done once; to answer what HR proposes in the
   * place of a personalised schedule.
   */
  @Override
  public List<Task> tasks(Caller caller) {
    return caller.can(REQUEST)
        ? Stream.concat(rankings.tasks().stream(), conversions.tasks().stream()).toList()
        : List.of();
  }

  @Override
  public List<Followed> requests(Caller caller) {
    if (!caller.can(REQUEST)) {
      return List.of();
    }
    return hours.requests().stream().filter(MyRequest::open).map(MyRequest::words).toList();
  }

  @Override
  public void seedDemo() {
    demo.seed();
    personalDemo.seed();
    collectionDemo.seed();
  }
}
