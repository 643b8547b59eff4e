package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.device.PairingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The form on a screen that nobody has paired yet. */
@Named
@RequestScoped
public class PairingView {

  /** The keys for screens without a keyboard: what codes are made of. */
  public List<String> getSigns() {
    return PairingService.SIGNS.chars().mapToObj(Character::toString).toList();
  }
}
