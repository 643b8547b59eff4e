package org.example.lending.web;

import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.example.lending.LendingService;
import org.example.lending.LentThing;

/** What is in the cupboard, and who has the rest. */
@Named
@RequestScoped
public class LendingThingsView {

  @Inject private LendingService lending;
  @Inject private Texts texts;

  private List<LentThing> things;

  public List<LentThing> getThings() {
    if (things == null) {
      things = lending.things();
    }
    return things;
  }

  public long getFree() {
    return getThings().stream().filter(LentThing::isFree).count();
  }

  /** Lends a thing to the person. */
  public String borrow(LentThing thing) {
    lending.borrow(thing.getId());
    Said.done(texts.of("lending.things.borrowed", thing.getName()), null);
    return "/lending/things.xhtml?faces-redirect=true";
  }
}
