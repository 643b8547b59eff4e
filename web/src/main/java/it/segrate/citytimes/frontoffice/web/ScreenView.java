package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.booking.BookingBook;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.PairingService;
import it.segrate.citytimes.frontoffice.web.device.DeviceCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which hall a kiosk or a board belongs to, by the token it was paired with. */
@Named
@RequestScoped
public class ScreenView {

  @Inject private PairingService pairing;
  @Inject private DeviceCookies cookies;
  @Inject private PublicLinks links;

  private final Map<DeviceKind, Optional<String>> branches = new EnumMap<>(DeviceKind.class);

  /** Code of the branch of the kiosk that this browser is; empty if it is none. */
  public String getKiosk() {
    return branch(DeviceKind.KIOSK);
  }

  /** Code of the branch of the board that this browser is; empty if it is none. */
  public String getBoard() {
    return branch(DeviceKind.BOARD);
  }

  /** Code of the branch of the tablet that this browser is; empty if it is none. */
  public String getTablet() {
    return branch(DeviceKind.TABLET);
  }

  private String branch(DeviceKind kind) {
    return branches
        .computeIfAbsent(kind, any -> pairing.branchOf(cookies.token(kind), kind))
        .orElse("");
  }

  /** Where one books, as one types it: 'segrate.it/frontoffice/book.xhtml'. */
  public String getBookAddress() {
    return links
        .bookPage(getKiosk(), null)
        .replaceFirst("^https?://", "")
        .replaceFirst("\\?.*", "");
  }

  /** What codes of appointments are made of. */
  public String getSigns() {
    return BookingBook.SIGNS;
  }

  /** The zone in which clocks tell the time. */
  public String getZone() {
    return PortalClock.ZONE.getId();
  }
}
