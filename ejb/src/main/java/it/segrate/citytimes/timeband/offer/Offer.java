package it.segrate.citytimes.timeband.offer;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * To whom a band is offered, and how many places there are.
 *
 * @param offices ids of the offices, each with those below it; none for all
 * @param categories areas of the contract; none for all
 */
public record Offer(Set<Long> offices, Set<Category> categories, Places places) {

  /** To everybody, without a limit. */
  public static final Offer EVERYBODY = new Offer(Set.of(), Set.of(), Places.UNLIMITED);

  public Offer {
    offices = Set.copyOf(offices);
    categories = Set.copyOf(categories);
  }

  /** Why a person cannot have the band. */
  public enum Closed {
    OFFICE,
    CATEGORY
  }

  /** Why a person cannot have the band; empty for somebody it is offered to. */
  public Optional<Closed> closedTo(Person person) {
    if (!offices.isEmpty() && !isUnder(person.getOffice())) {
      return Optional.of(Closed.OFFICE);
    }
    if (!categories.isEmpty() && !categories.contains(person.getCategory())) {
      return Optional.of(Closed.CATEGORY);
    }
    return Optional.empty();
  }

  private boolean isUnder(Office own) {
    Set<Office> seen = new HashSet<>();
    for (Office office = own; office != null && seen.add(office); office = office.getParent()) {
      if (offices.contains(office.getId())) {
        return true;
      }
    }
    return false;
  }

  public boolean isToEverybody() {
    return offices.isEmpty() && categories.isEmpty();
  }
}
