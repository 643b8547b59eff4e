package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.FeatureRegistry;
import it.segrate.citytimes.portal.Followed;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The home page: what the person's day is, what waits for them, what they asked for. It asks each
 * feature by itself: one that does not answer takes nothing from the others.
 */
@Named
@RequestScoped
public class HomeView {

  private static final Logger LOG = Logger.getLogger(HomeView.class.getName());
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  @Inject private FeatureRegistry registry;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private ServletContext context;

  @Inject
  @ConfigProperty(name = "citytimes.mail.catcher")
  private Optional<String> mailCatcher;

  private Caller caller;
  private List<Waiting> tasks;
  private List<Followed> requests;
  private boolean partMissing;

  @PostConstruct
  void ask() {
    caller = current.get();
    List<Task> found = new ArrayList<>(all(feature -> feature.tasks(caller)));
    found.sort(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())));
    tasks = found.stream().map(task -> Waiting.of(task, dates.getToday(), texts, dates)).toList();
    requests = all(feature -> feature.requests(caller));
  }

  /** 'Buongiorno Marta', by the hour. */
  public String getGreeting() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), PortalClock.ZONE);
    String key =
        now.isBefore(AFTERNOON) ? "morning" : now.isBefore(EVENING) ? "afternoon" : "evening";
    return texts.of("portal.home.greeting." + key, caller.displayName().split(" ")[0]);
  }

  /** 'Lunedì 23 novembre 2026.' and what the features say about the person's day. */
  public String getLead() {
    String day = texts.capitalised(dates.dayWithYear(dates.getToday()));
    Stream<String> sentences =
        registry.features().stream()
            .map(feature -> safely(feature, one -> one.today(caller), null))
            .filter(Objects::nonNull)
            .map((Text text) -> texts.say(text));
    return Stream.concat(Stream.of(day + '.'), sentences).collect(Collectors.joining(" "));
  }

  /** What the person can ask for, from here. */
  public List<MenuEntry> getActs() {
    return registry.acts(caller);
  }

  /** Whether the person is of the municipality; a guest of a partner asks for nothing here. */
  public boolean isOnTheStaff() {
    return caller.personId() != null;
  }

  public List<Waiting> getTasks() {
    return tasks;
  }

  public List<Followed> getRequests() {
    return requests;
  }

  /** The cards whose page is there. */
  public List<Tile> getTiles() {
    return registry.tiles(caller).stream().filter(this::isThere).toList();
  }

  private boolean isThere(Tile tile) {
    try {
      boolean there = context.getResource(tile.page()) != null;
      if (!there) {
        LOG.warning(() -> "event=tile-missing tile=" + tile.id() + " page=" + tile.page());
      }
      return there;
    } catch (MalformedURLException e) {
      throw new IllegalStateException("The tile " + tile.id() + " names no page", e);
    }
  }

  /** Whether a feature did not answer, and its things are missing from the page. */
  public boolean isPartMissing() {
    return partMissing;
  }

  /** Where the mails of the run profile can be read; null elsewhere. */
  public String getMailCatcher() {
    return mailCatcher.orElse(null);
  }

  private <T> List<T> all(Function<Feature, List<T>> question) {
    return registry.features().stream()
        .flatMap(feature -> safely(feature, question, List.<T>of()).stream())
        .toList();
  }

  private <T> T safely(Feature feature, Function<Feature, T> question, T otherwise) {
    try {
      return question.apply(feature);
    } catch (EJBException | IllegalStateException e) {
      LOG.log(Level.WARNING, e, () -> "event=home-part-missing feature=" + feature.id());
      partMissing = true;
      return otherwise;
    } catch (Refusal e) {
      LOG.fine(() -> "event=home-part-refused feature=" + feature.id() + " key=" + e.key());
      return otherwise;
    }
  }
}
