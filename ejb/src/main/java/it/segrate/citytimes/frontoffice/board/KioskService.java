package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What kiosks offer, and how long one would wait. Open to all. */
@Stateless
@OpenToAll("citizens choose a service without logging in")
public class KioskService {

  private static final int TOP_SERVICES = 4;

  @Inject private HallDirectory hall;
  @Inject private LoadReader loads;

  /** For the container. */
  public KioskService() {}

  /** For use without a container. */
  public KioskService(HallDirectory hall, LoadReader loads) {
    this.hall = hall;
    this.loads = loads;
  }

  /**
   * What a kiosk of the branch offers.
   *
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is no such branch
   */
  public KioskState kiosk(String code, Locale language) {
    Branch branch = hall.branch(code);
    HallLoad load = loads.load(branch);
    List<ServiceCard> services = hall.services(branch);
    List<ServiceCard> top =
        services.stream()
            .sorted(Comparator.comparingInt(ServiceCard::getShare).reversed())
            .limit(TOP_SERVICES)
            .toList();
    return new KioskState(
        branch.getName(),
        branch.getTown(),
        hall.isOpen(branch),
        branch.isOpenAlways(),
        hall.closing(branch).map(Object::toString).orElse(null),
        hall.nextOpening(branch).map(Object::toString).orElse(null),
        hall.areas(branch).stream()
            .map(
                area ->
                    new KioskState.Area(
                        area.getId(),
                        area.getName().in(language),
                        area.getHint().in(language),
                        area.getIcon()))
            .toList(),
        services.stream()
            .map(
                service ->
                    new KioskState.Service(
                        service.getId(),
                        service.getArea().getId(),
                        service.getName().in(language),
                        service.getGroup().getLetter(),
                        service.getMeanMinutes(),
                        top.indexOf(service) + 1))
            .toList(),
        hall.groups(branch).stream().map(group -> wait(group.getLetter(), load)).toList());
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
