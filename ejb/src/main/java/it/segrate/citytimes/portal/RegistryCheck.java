package it.segrate.citytimes.portal;

import it.segrate.citytimes.queue.QueueTypeSource;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.PermissionSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what a feature forgot, so that the deployment stops and says it, all at once. */
final class RegistryCheck {

  private static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Predicate<String> templateExists;
  private final ClassLoader loader;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param templateExists whether a mail template is there in every language
   * @param loader finds the texts
   */
  RegistryCheck(Predicate<String> templateExists, ClassLoader loader) {
    this.templateExists = templateExists;
    this.loader = loader;
  }

  /**
   * One sentence for each fault; empty when all is well.
   *
   * @param permissions whoever declares any, features included
   * @param queues whoever declares any, features included
   */
  List<String> faultsOf(
      List<Feature> features,
      List<? extends PermissionSource> permissions,
      List<? extends QueueTypeSource> queues) {
    permissions.stream()
        .flatMap(source -> source.permissions().stream())
        .forEach(permission -> unique("permission", permission.id()));
    queues.stream()
        .flatMap(source -> source.queueTypes().stream())
        .forEach(type -> unique("queue", type.name()));
    Set<String> declared = new HashSet<>();
    for (PermissionSource source : permissions) {
      source.permissions().stream().map(Permission::id).forEach(declared::add);
    }
    features.forEach(feature -> check(feature, declared));
    return faults;
  }

  private void check(Feature feature, Set<String> permissions) {
    unique("feature", feature.id());
    feature.menu().forEach(entry -> entry("menu entry", entry, permissions));
    feature.acts().forEach(entry -> entry("act", entry, permissions));
    for (Tile tile : feature.tiles()) {
      unique("tile", tile.id());
      declared(permissions, tile.permission(), tile.id());
    }
    feature
        .queueTypes()
        .forEach(type -> text(feature.id() + ".queue." + type.name(), "queue " + type.name()));
    feature.mailTemplates().stream()
        .filter(templateExists.negate())
        .forEach(name -> faults.add("Mail template missing: " + name));
  }

  private void entry(String what, MenuEntry entry, Set<String> permissions) {
    unique(what, entry.id());
    declared(permissions, entry.permission(), entry.id());
    text(entry.textKey(), entry.id());
  }

  private void unique(String what, String id) {
    if (!ids.add(what + ' ' + id)) {
      faults.add("Declared twice: " + what + ' ' + id);
    }
  }

  private void declared(Set<String> permissions, String permission, String by) {
    if (permission != null && !permissions.contains(permission)) {
      faults.add("Permission " + permission + " of " + by + " is not declared");
    }
  }

  private void text(String key, String by) {
    String module = key.substring(0, Math.max(0, key.indexOf('.')));
    for (Locale language : LANGUAGES) {
      try {
        ResourceBundle.getBundle(module + ".messages", language, loader, EXACT).getString(key);
      } catch (MissingResourceException e) {
        faults.add("Text " + key + " of " + by + " is missing in " + language);
      }
    }
  }
}
