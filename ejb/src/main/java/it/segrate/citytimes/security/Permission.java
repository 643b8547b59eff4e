package it.segrate.citytimes.security;

import java.util.Set;

/**
 * Something that can be allowed, and to whom it is.
 *
 * @param id {@code module.act}
 * @param roles those who may; none means nobody
 */
public record Permission(String id, Set<Role> roles) {

  public Permission(String id, Role... roles) {
    this(id, Set.of(roles));
  }
}
