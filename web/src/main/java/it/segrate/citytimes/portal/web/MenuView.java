package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.FeatureRegistry;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The navigation: what this person may open, and where they are. */
@Named("menu")
@RequestScoped
public class MenuView {

  /** Most entries in one line; more of them leave room for the word 'more' instead. */
  static final int BAR = 8;

  static final String HOME = "/home.xhtml";

  private static final Logger LOG = Logger.getLogger(MenuView.class.getName());

  /**
   * One entry of the navigation.
   *
   * @param text what it says, in the language of the request
   * @param path the page, from the context path on
   * @param current whether the page shown is it or belongs to it
   */
  public record Item(String text, String path, boolean current) {}

  @Inject private HttpServletRequest request;
  @Inject private FeatureRegistry registry;
  @Inject private CurrentCaller caller;
  @Inject private Texts texts;

  private final Map<String, Long> figures = new HashMap<>();
  private List<MenuEntry> entries;
  private List<Item> items;

  @PostConstruct
  void read() {
    entries = caller.find().map(registry::menu).orElse(List.of());
    String here = nearest(all(), request.getServletPath());
    items =
        entries.stream()
            .map(e -> new Item(texts.get(e.textKey()), e.path(), e.path().equals(here)))
            .toList();
  }

  /**
   * How many things wait behind an entry. It is asked for while the page is drawn: what was counted
   * as the page was set up would not know of what the caller has just done.
   */
  public long waiting(Item item) {
    return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE
        ? figures.computeIfAbsent(item.path(), this::count)
        : 0;
  }

  private long count(String path) {
    return entries.stream().filter(e -> e.path().equals(path)).mapToLong(this::waiting).sum();
  }

  /** A feature that does not answer must not take the navigation away from every page. */
  private long waiting(MenuEntry entry) {
    try {
      return caller.find().map(known -> registry.waiting(entry, known)).orElse(0L);
    } catch (EJBException e) {
      LOG.log(Level.WARNING, e, () -> "event=menu-figure-missing entry=" + entry.id());
      return 0;
    }
  }

  /** The entries this person may open, in order; none for the public. */
  public List<Item> getItems() {
    return items;
  }

  /** The entries that stand in the line. */
  public List<Item> getBar() {
    return items.size() > BAR ? items.subList(0, BAR - 1) : items;
  }

  /** The entries that stand under 'more'; none where all fit in the line. */
  public List<Item> getMore() {
    return items.size() > BAR ? items.subList(BAR - 1, items.size()) : List.of();
  }

  /** Whether the page shown stands under 'more'. */
  public boolean isInMore() {
    return getMore().stream().anyMatch(Item::current);
  }

  /** The entry the page shown belongs to, for the breadcrumb; null on the home page. */
  public Item getCurrent() {
    return items.stream()
        .filter(Item::current)
        .filter(item -> !item.path().equals(HOME))
        .findFirst()
        .orElse(null);
  }

  /**
   * The path of the entry a page belongs to: the one that names it; its own; or the one whose name
   * its own begins with ({@code /portal/user.xhtml} belongs to {@code /portal/users.xhtml}); or the
   * only one of its folder; or null.
   *
   * @param entries everybody's, so that what a page belongs to does not depend on who looks
   */
  static String nearest(List<MenuEntry> entries, String page) {
    List<String> paths = entries.stream().map(MenuEntry::path).toList();
    return entries.stream()
        .filter(entry -> entry.pages().contains(page))
        .map(MenuEntry::path)
        .findFirst()
        .or(() -> byName(paths, page))
        .or(() -> only(paths.stream().filter(path -> folder(path).equals(folder(page))).toList()))
        .orElse(null);
  }

  private static Optional<String> byName(List<String> paths, String page) {
    return paths.stream()
        .filter(path -> belongs(page, path))
        .max(Comparator.comparingInt(String::length));
  }

  private List<MenuEntry> all() {
    return registry.features().stream().flatMap(feature -> feature.menu().stream()).toList();
  }

  private static Optional<String> only(List<String> paths) {
    return paths.size() == 1 ? Optional.of(paths.getFirst()) : Optional.empty();
  }

  private static String folder(String page) {
    return page.substring(0, page.lastIndexOf('/') + 1);
  }

  private static boolean belongs(String page, String entry) {
    String name = page.replaceAll("\\.xhtml$", "");
    String of = entry.replaceAll("s?\\.xhtml$", "");
    return page.equals(entry) || name.equals(of) || name.startsWith(of + "-");
  }
}
