package it.segrate.citytimes.portal.web;

import java.util.Locale;

/** How the list shows whether somebody can enter: word, tint and icon of {@code ct:state}. */
public enum AccountLook {
  ON("ok", "check"),
  LOCKED("warn", "lock"),
  OFF("off", "lock");

  private final String kind;
  private final String icon;

  AccountLook(String kind, String icon) {
    this.kind = kind;
    this.icon = icon;
  }

  /**
   * @param locked for a while, by wrong passwords; says nothing of an account that is disabled
   */
  static AccountLook of(boolean enabled, boolean locked) {
    if (!enabled) {
      return OFF;
    }
    return locked ? LOCKED : ON;
  }

  public String getKind() {
    return kind;
  }

  public String getIcon() {
    return icon;
  }

  /** The key of its word. */
  public String getKey() {
    return "portal.users.state." + name().toLowerCase(Locale.ROOT);
  }
}
