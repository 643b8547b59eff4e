package it.segrate.citytimes.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what a feature forgot, so that the deployment stops and says it, all at once. */
final class RegistryCheck {

  private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

  private final Set<String> permissions;
  private final Predicate<String> templateExists;
  private final ClassLoader loader;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param permissions every permission that is declared
   * @param templateExists whether a mail template is there in every language
   */
  RegistryCheck(Set<String> permissions, Predicate<String> templateExists, ClassLoader loader) {
    this.permissions = permissions;
    this.templateExists = templateExists;
    this.loader = loader;
  }

  /** One sentence for each fault; empty when all is well. */
  List<String> faultsOf(List<Feature> features) {
    for (Feature feature : features) {
      unique("feature", feature.id());
      feature.menu().forEach(entry -> entry("menu entry", entry));
      feature.acts().forEach(entry -> entry("act", entry));
      for (Tile tile : feature.tiles()) {
        unique("tile", tile.id());
        declared(tile.permission(), tile.id());
      }
      feature.queueTypes().forEach(type -> unique("queue", type.name()));
      feature.mailTemplates().stream()
          .filter(templateExists.negate())
          .forEach(name -> faults.add("Mail template missing: " + name));
    }
    return faults;
  }

  private void entry(String what, MenuEntry entry) {
    unique(what, entry.id());
    declared(entry.permission(), entry.id());
    text(entry.textKey(), entry.id());
  }

  private void unique(String what, String id) {
    if (!ids.add(what + ' ' + id)) {
      faults.add("Declared twice: " + what + ' ' + id);
    }
  }

  private void declared(String permission, String by) {
    if (permission != null && !permissions.contains(permission)) {
      faults.add("Permission " + permission + " of " + by + " is not declared");
    }
  }

  private void text(String key, String by) {
    String module = key.substring(0, Math.max(0, key.indexOf('.')));
    for (Locale language : LANGUAGES) {
      try {
        ResourceBundle.Control exact =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle.getBundle(module + ".messages", language, loader, exact).getString(key);
      } catch (MissingResourceException e) {
        faults.add("Text " + key + " of " + by + " is missing in " + language);
      }
    }
  }
}
