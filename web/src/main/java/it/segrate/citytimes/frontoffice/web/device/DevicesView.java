package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.device.PairingService.Paired;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The screens of a branch, of those in the address or the first there is. */
@Named
@RequestScoped
public class DevicesView {

  private static final String PATH = "/frontoffice/devices.xhtml?faces-redirect=true&branch=";

  @Inject private DeviceService devices;
  @Inject private DeviceCookies cookies;
  @Inject private HttpServletRequest request;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private Branch branch;
  private List<Device> rows;
  private String name;
  private DeviceKind kind;

  @PostConstruct
  void read() {
    branch = devices.branch(request.getParameter("branch"));
    rows = devices.devices(branch);
  }

  /** Makes a screen and shows its code, this once. */
  public String make() {
    Device device = devices.make(branch.getCode(), kind, name);
    return newCode(device.getId());
  }

  /** Gives a screen another code and shows it, this once. */
  public String newCode(long id) {
    String code = devices.newCode(id);
    String parted = code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    Said.done(
        texts.of("frontoffice.devices.code", devices.get(id).getName(), parted),
        texts.of("frontoffice.devices.code.next", Device.CODE_LASTS.toMinutes()));
    return PATH + branch.getCode();
  }

  /** Takes the token of a screen away. */
  public String revoke(long id) {
    devices.revoke(id);
    Said.done(texts.of("frontoffice.devices.revoked", devices.get(id).getName()), null);
    return PATH + branch.getCode();
  }

  /** Makes this browser the screen, and goes there. */
  public String useHere(long id) {
    Paired paired = devices.useHere(id);
    FacesContext faces = FacesContext.getCurrentInstance();
    cookies.keep(paired, (HttpServletResponse) faces.getExternalContext().getResponse());
    return "/frontoffice/"
        + paired.kind().name().toLowerCase(Locale.ROOT)
        + ".xhtml?faces-redirect=true";
  }

  /**
   * How a screen is: {@code online}, {@code gone}, {@code awaited}, {@code revoked}, {@code new}.
   */
  public String state(Device device) {
    if (device.isPaired()) {
      return device.isOnline(clock.instant()) ? "online" : "gone";
    }
    if (device.isCodeStands()) {
      return "example";
    }
    if (device.getCodeUntil().filter(until -> until.isAfter(clock.instant())).isPresent()) {
      return "awaited";
    }
    return device.getRevokedAt().isPresent() ? "revoked" : "new";
  }

  /** When a screen was heard of, in words. */
  public String seen(Device device) {
    return device
        .getSeenAt()
        .map(dates::moment)
        .orElseGet(() -> texts.get("frontoffice.devices.never"));
  }

  /** Since when a board cannot speak, in words; empty while it can. */
  public String voiceless(Device device) {
    return device.getVoiceFailedAt().map(dates::moment).orElse("");
  }

  /** Whether this browser can be it: no other screen is it already. */
  public boolean isUsableHere(Device device) {
    return !device.isPaired();
  }

  /** The code everybody knows, of a screen of the demonstration. */
  public String exampleCode(Device device) {
    return devices.exampleCode(device);
  }

  public List<Device> getRows() {
    return rows;
  }

  public String getBranch() {
    return branch.getName();
  }

  public List<Choice> getKinds() {
    return Arrays.stream(DeviceKind.values())
        .map(each -> new Choice(each, texts.get("frontoffice.device." + each)))
        .toList();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public DeviceKind getKind() {
    return kind;
  }

  public void setKind(DeviceKind kind) {
    this.kind = kind;
  }
}
