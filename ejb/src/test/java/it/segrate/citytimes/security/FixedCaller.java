package it.segrate.citytimes.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who is always the one asking, for tests of other modules' services. */
public class FixedCaller extends CurrentCaller {

  private final Caller caller;

  /** An account of that name with these roles. */
  public FixedCaller(String username, Role... roles) {
    Account account = new Account(username, username, null, Set.of(roles));
    this.caller = new Caller(account, new PermissionPolicy(List.of()));
  }

  @Override
  public Optional<Caller> find() {
    return Optional.of(caller);
  }
}
