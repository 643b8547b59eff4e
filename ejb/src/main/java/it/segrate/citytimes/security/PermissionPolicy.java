package it.segrate.citytimes.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which role may do what: all declared permissions in one table. */
@ApplicationScoped
public class PermissionPolicy {

  private Map<String, Set<Role>> granted = Map.of();

  /** For the container, which needs one without arguments. */
  protected PermissionPolicy() {}

  /**
   * @throws IllegalStateException if two modules declare the same permission
   */
  @Inject
  public PermissionPolicy(Instance<PermissionSource> sources) {
    this((Iterable<PermissionSource>) sources);
  }

  /** The table of the given modules. */
  public PermissionPolicy(Iterable<? extends PermissionSource> sources) {
    Map<String, Set<Role>> table = new TreeMap<>();
    for (PermissionSource source : sources) {
      for (Permission permission : source.permissions()) {
        if (table.put(permission.id(), permission.roles()) != null) {
          throw new IllegalStateException("Permission declared twice: " + permission.id());
        }
      }
    }
    this.granted = Collections.unmodifiableMap(table);
  }

  /** The whole table, by permission. */
  public Map<String, Set<Role>> granted() {
    return granted;
  }

  /**
   * Whether one of the roles is granted the permission.
   *
   * @throws IllegalStateException if nobody declared the permission: a slip in the code
   */
  public boolean allows(Set<Role> roles, String permission) {
    Set<Role> allowed = granted.get(permission);
    if (allowed == null) {
      throw new IllegalStateException("Permission not declared: " + permission);
    }
    return roles.stream().anyMatch(allowed::contains);
  }
}
