package it.segrate.citytimes.security;

import java.util.List;

/** A module that declares permissions; found through CDI. */
public interface PermissionSource {

  /** The permissions of the module, each declared once in the whole portal. */
  default List<Permission> permissions() {
    return List.of();
  }
}
