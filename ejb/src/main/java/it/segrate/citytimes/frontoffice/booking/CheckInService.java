package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Checks people with an appointment in at a kiosk, by code or QR code. */
@Stateless
@OpenToAll("citizens have no login: the kiosk has a token, the appointment a code")
public class CheckInService {

  @Inject private DeviceGate gate;
  @Inject private CheckIns checkIns;

  /** For the container. */
  public CheckInService() {}

  /** For use without a container. */
  public CheckInService(DeviceGate gate, CheckIns checkIns) {
    this.gate = gate;
    this.checkIns = checkIns;
  }

  /**
   * The ticket of an appointment; a second time, the same.
   *
   * @param token of the kiosk
   * @param written the appointment's code, or its link
   * @throws Refusal FORBIDDEN without the token of a kiosk of that branch, NOT_FOUND if there is no
   *     such appointment, CONFLICT if it is called off, another day's or too early, or the hall is
   *     closed
   */
  public CheckedIn checkIn(String token, String branch, String written) {
    Branch here = gate.require(token, DeviceKind.KIOSK, branch);
    return checkIns.checkIn(checkIns.find(here, written));
  }
}
