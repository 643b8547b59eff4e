package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A desk as it is typed.
 *
 * @param name what the board shows
 * @param queues identifiers of the queues it serves
 */
public record DeskFields(String name, Set<Long> queues) implements Serializable {

  /** A desk as somebody would type it. */
  public static DeskFields of(ServicePoint desk) {
    return new DeskFields(
        desk.getName(),
        desk.getGroups().stream().map(ServiceGroup::getId).collect(Collectors.toSet()));
  }
}
