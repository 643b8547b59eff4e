package it.segrate.citytimes.people;

import it.segrate.citytimes.security.AccountLinks;
import it.segrate.citytimes.security.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what would be done to accounts. */
public final class NotedAccounts extends AccountLinks {

  private final List<String> acts = new CopyOnWriteArrayList<>();

  public List<String> acts() {
    return acts;
  }

  @Override
  public void tie(String username, long personId) {
    acts.add("tie " + username);
  }

  @Override
  public boolean openFor(long personId, String displayName, String email, Set<Role> roles) {
    acts.add("open " + email + " " + roles);
    return true;
  }

  @Override
  public void setRole(long personId, Role role, boolean granted) {
    acts.add((granted ? "grant " : "take ") + role + " " + personId);
  }

  @Override
  public void disableFor(long personId) {
    acts.add("disable " + personId);
  }
}
