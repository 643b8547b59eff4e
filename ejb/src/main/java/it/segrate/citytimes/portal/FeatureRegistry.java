package it.segrate.citytimes.portal;

import it.segrate.citytimes.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;

/**
 * All features that are switched on. The shell asks it for menu, tiles and tasks and knows no
 * feature by name. A feature is switched off by {@code citytimes.feature.<id>.enabled=false}: its
 * entries and pages vanish, its data stays.
 */
@ApplicationScoped
public class FeatureRegistry {

  private List<Feature> all = List.of();
  private Predicate<String> enabled = id -> true;

  /** For the container, which needs one without arguments. */
  protected FeatureRegistry() {}

  @Inject
  public FeatureRegistry(Instance<Feature> found, Config config) {
    this(
        found,
        id ->
            config
                .getOptionalValue("citytimes.feature." + id + ".enabled", Boolean.class)
                .orElse(true));
  }

  FeatureRegistry(Iterable<Feature> found, Predicate<String> enabled) {
    List<Feature> sorted = new ArrayList<>();
    found.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(Feature::order).thenComparing(Feature::id));
    this.all = List.copyOf(sorted);
    this.enabled = enabled;
  }

  /** Every feature that was found, switched on or not. */
  public List<Feature> all() {
    return all;
  }

  public boolean isEnabled(String id) {
    return enabled.test(id);
  }

  /**
   * Whether an address belongs to a feature that is switched off.
   *
   * @param path below the context path: a feature's pages are in the folder of its name, its
   *     resources in that of {@code api}
   */
  public boolean isSwitchedOff(String path) {
    String folder = path.startsWith("/api/") ? path.substring("/api".length()) : path;
    return all.stream()
        .map(Feature::id)
        .anyMatch(id -> folder.startsWith("/" + id + "/") && !isEnabled(id));
  }

  /** The features that are switched on, in order. */
  public List<Feature> features() {
    return all.stream().filter(feature -> isEnabled(feature.id())).toList();
  }

  /** Whether other sites may show a page in a frame. */
  public boolean isFramed(String path) {
    return features().stream().anyMatch(feature -> feature.framedPaths().contains(path));
  }

  /** The navigation as the caller sees it. */
  public List<MenuEntry> menu(Caller caller) {
    return entries(Feature::menu, caller);
  }

  /** The buttons at the head of the home page as the caller sees them. */
  public List<MenuEntry> acts(Caller caller) {
    return entries(Feature::acts, caller);
  }

  private List<MenuEntry> entries(Function<Feature, List<MenuEntry>> which, Caller caller) {
    return features().stream()
        .flatMap(
            feature ->
                which.apply(feature).stream()
                    .filter(entry -> isGranted(entry, caller) && feature.shows(entry, caller)))
        .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::id))
        .toList();
  }

  private static boolean isGranted(MenuEntry entry, Caller caller) {
    return entry.permission() == null || caller.can(entry.permission());
  }

  /** How many things wait for the caller behind an entry of the navigation. */
  public long waiting(MenuEntry entry, Caller caller) {
    return features().stream()
        .filter(feature -> feature.menu().contains(entry))
        .mapToLong(feature -> feature.waiting(entry, caller))
        .sum();
  }

  /** The cards of the home page as the caller sees them. */
  public List<Tile> tiles(Caller caller) {
    return features().stream()
        .flatMap(feature -> feature.tiles().stream())
        .filter(tile -> tile.permission() == null || caller.can(tile.permission()))
        .sorted(Comparator.comparingInt(Tile::order).thenComparing(Tile::id))
        .toList();
  }
}
