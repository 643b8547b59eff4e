package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.frontoffice.shift.RosterMails;
import it.segrate.citytimes.frontoffice.shift.RosterMails.Address;
import it.segrate.citytimes.frontoffice.shift.Shift;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads swaps with their shifts and names, as many queries for many as for one. */
@Dependent
public class SwapReader {

  @PersistenceContext private EntityManager entities;
  @Inject private RosterMails addresses;

  /** For the container. */
  public SwapReader() {}

  /** For use without a container. */
  public SwapReader(EntityManager entities, RosterMails addresses) {
    this.entities = entities;
    this.addresses = addresses;
  }

  /** One swap. */
  SwapCard card(Swap swap) {
    return cards(List.of(swap)).getFirst();
  }

  /** In the order given. */
  List<SwapCard> cards(List<Swap> swaps) {
    if (swaps.isEmpty()) {
      return List.of();
    }
    Map<Long, Shift> shifts =
        entities
            .createQuery(
                "SELECT s FROM Shift s JOIN FETCH s.kind JOIN FETCH s.desk JOIN FETCH s.roster"
                    + " WHERE s.id IN :ids",
                Shift.class)
            .setParameter(
                "ids", both(swaps, swap -> Stream.of(swap.getShiftId(), swap.getOtherShiftId())))
            .getResultStream()
            .collect(Collectors.toMap(Shift::getId, Function.identity()));
    Map<Long, String> names =
        names(both(swaps, swap -> Stream.of(swap.getRequesterId(), swap.getColleagueId())));
    return swaps.stream()
        .map(
            swap ->
                new SwapCard(
                    swap,
                    Optional.ofNullable(shifts.get(swap.getShiftId())),
                    Optional.ofNullable(shifts.get(swap.getOtherShiftId())),
                    names.getOrDefault(swap.getRequesterId(), ""),
                    names.getOrDefault(swap.getColleagueId(), "")))
        .toList();
  }

  /** Names of accounts. */
  Map<Long, String> names(Collection<Long> accounts) {
    return addresses.addresses(accounts).values().stream()
        .collect(Collectors.toMap(Address::account, Address::name));
  }

  private static List<Long> both(List<Swap> swaps, Function<Swap, Stream<Long>> ids) {
    return swaps.stream().flatMap(ids).distinct().toList();
  }
}
