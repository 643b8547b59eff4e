package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.CardText;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What kiosks offer, and how long one would wait. */
@Stateless
@OpenToAll("a kiosk has no login: its token stands for one")
public class KioskService {

  private static final int TOP_SERVICES = 4;

  @PersistenceContext private EntityManager entities;
  @Inject private DeviceGate gate;
  @Inject private HallDirectory hall;
  @Inject private LoadReader loads;
  @Inject private Clock clock;

  /** For the container. */
  public KioskService() {}

  /** For use without a container. */
  public KioskService(
      EntityManager entities, DeviceGate gate, HallDirectory hall, LoadReader loads, Clock clock) {
    this.entities = entities;
    this.gate = gate;
    this.hall = hall;
    this.loads = loads;
    this.clock = clock;
  }

  /**
   * What a kiosk of the branch offers.
   *
   * @throws it.segrate.citytimes.Refusal FORBIDDEN without the token of a kiosk of that branch
   */
  public KioskState kiosk(String token, String code, Locale language) {
    Branch branch = gate.require(token, DeviceKind.KIOSK, code);
    HallLoad load = loads.load(branch);
    boolean open = hall.isOpen(branch);
    boolean gone = hall.ended(branch).isPresent();
    Map<String, KioskState.Guest> guests = guests(branch, language);
    List<ServiceCard> services =
        hall.services(branch).stream()
            .filter(ServiceCard::isActive)
            .filter(
                service -> service.getGroup().getPartner().stream().allMatch(guests::containsKey))
            .toList();
    Set<Long> full = full(services);
    List<ServiceCard> top =
        services.stream()
            .sorted(Comparator.comparingInt(ServiceCard::getShare).reversed())
            .limit(TOP_SERVICES)
            .toList();
    return new KioskState(
        branch.getName(),
        branch.getTown(),
        open,
        open && branch.isOpenAlways(),
        hall.closing(branch).map(Object::toString).orElse(null),
        hall.nextOpening(branch).map(Object::toString).orElse(null),
        open ? null : closure(branch, language),
        areas(branch, services, language),
        services.stream()
            .map(
                service ->
                    new KioskState.Service(
                        service.getId(),
                        service.getArea().getId(),
                        service.getName().in(language),
                        service.getGroup().getLetter(),
                        service.getMeanMinutes(),
                        top.indexOf(service) + 1,
                        full.contains(service.getId()),
                        !gone && service.getGroup().getAppointmentPercent() > 0,
                        service.getGroup().getPartner().map(guests::get).orElse(null),
                        card(service, language)))
            .toList(),
        hall.groups(branch).stream().map(group -> wait(group.getLetter(), load)).toList());
  }

  /** Why the branch is closed today, if it is for reasons of its own. */
  private String closure(Branch branch, Locale language) {
    return hall.closure(branch, LocalDate.now(clock))
        .map(one -> one.getReason().in(language))
        .orElse(null);
  }

  /** The areas that have something to offer: behind the others stands nothing to choose. */
  private List<KioskState.Area> areas(Branch branch, List<ServiceCard> services, Locale language) {
    Set<Long> filled =
        services.stream().map(one -> one.getArea().getId()).collect(Collectors.toSet());
    return hall.areas(branch).stream()
        .filter(area -> filled.contains(area.getId()))
        .map(
            area ->
                new KioskState.Area(
                    area.getId(),
                    area.getName().in(language),
                    area.getHint().in(language),
                    area.getIcon()))
        .toList();
  }

  /** The guests whose stay is not over, here now or in other hours, by code. */
  private Map<String, KioskState.Guest> guests(Branch branch, Locale language) {
    LocalDateTime now = LocalDateTime.now(clock);
    return hall.guests(branch).stream()
        .filter(guest -> guest.isGuestOn(now.toLocalDate()))
        .collect(
            Collectors.toMap(
                Partner::getCode,
                guest ->
                    new KioskState.Guest(
                        guest.getName(),
                        guest.isHere(now),
                        guest.getHours().isEmpty()
                            ? null
                            : GuestHours.say(guest.getHours(), language))));
  }

  /** Services whose places of today are gone. */
  private Set<Long> full(List<ServiceCard> services) {
    List<ServiceCard> capped =
        services.stream().filter(service -> service.getDailyCap().isPresent()).toList();
    if (capped.isEmpty()) {
      return Set.of();
    }
    Map<Long, Long> taken =
        entities
            .createQuery(
                "SELECT t.service.id, COUNT(t) FROM Ticket t WHERE t.service IN :services"
                    + " AND t.issuedOn = :day AND t.state <> :cancelled GROUP BY t.service.id",
                Object[].class)
            .setParameter("services", capped)
            .setParameter("day", LocalDate.now(clock))
            .setParameter("cancelled", TicketState.CANCELLED)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    return capped.stream()
        .filter(one -> taken.getOrDefault(one.getId(), 0L) >= one.getDailyCap().orElseThrow())
        .map(ServiceCard::getId)
        .collect(Collectors.toSet());
  }

  private static KioskState.Card card(ServiceCard service, Locale language) {
    CardText card = service.getCard();
    return new KioskState.Card(
        in(card.who(), language),
        card.need().map(text -> CardText.lines(text.in(language))).orElse(List.of()),
        in(card.gives(), language),
        in(card.times(), language),
        in(card.cost(), language));
  }

  private static String in(Optional<LocalText> text, Locale language) {
    return text.map(words -> words.in(language)).orElse(null);
  }

  private static KioskState.Wait wait(String letter, HallLoad load) {
    long priority =
        load.waiting().stream()
            .filter(row -> row.letter().equals(letter) && row.lane() == TicketLane.VIA_LIBERA)
            .mapToLong(HallLoad.Waiting::count)
            .sum();
    return new KioskState.Wait(
        letter,
        load.waitingUnder(letter),
        load.estimate(letter, false).orElse(null),
        priority,
        load.estimate(letter, true).orElse(null));
  }
}
