package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.setup.PolicyFields;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.util.EnumMap;
import java.util.Map;

/** A policy as it is typed. */
public class PolicyForm {

  /** A lane as it is typed. */
  public static class Lane {

    private String staticClass;
    private String headStart;
    private String target;
    private String maximum;

    Lane(PolicyFields.Lane fields) {
      staticClass = fields.staticClass();
      headStart = fields.headStart();
      target = fields.target();
      maximum = fields.maximum();
    }

    PolicyFields.Lane fields() {
      return new PolicyFields.Lane(staticClass, headStart, target, maximum);
    }

    public String getStaticClass() {
      return staticClass;
    }

    public void setStaticClass(String typed) {
      staticClass = typed;
    }

    public String getHeadStart() {
      return headStart;
    }

    public void setHeadStart(String typed) {
      headStart = typed;
    }

    public String getTarget() {
      return target;
    }

    public void setTarget(String typed) {
      target = typed;
    }

    public String getMaximum() {
      return maximum;
    }

    public void setMaximum(String typed) {
      maximum = typed;
    }
  }

  private String rule;
  private String heldBack;
  private String release;
  private final Map<TicketLane, Lane> lanes = new EnumMap<>(TicketLane.class);

  PolicyForm(PolicyFields fields) {
    rule = fields.rule();
    heldBack = fields.heldBack();
    release = fields.release();
    fields.lanes().forEach((lane, typed) -> lanes.put(lane, new Lane(typed)));
  }

  PolicyFields fields() {
    Map<TicketLane, PolicyFields.Lane> typed = new EnumMap<>(TicketLane.class);
    lanes.forEach((lane, form) -> typed.put(lane, form.fields()));
    return new PolicyFields(rule, heldBack, release, typed);
  }

  public Lane getViaLibera() {
    return lanes.get(TicketLane.VIA_LIBERA);
  }

  public Lane getAppointment() {
    return lanes.get(TicketLane.APPOINTMENT);
  }

  public Lane getWalkIn() {
    return lanes.get(TicketLane.WALK_IN);
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String typed) {
    rule = typed;
  }

  public String getHeldBack() {
    return heldBack;
  }

  public void setHeldBack(String typed) {
    heldBack = typed;
  }

  public String getRelease() {
    return release;
  }

  public void setRelease(String typed) {
    release = typed;
  }
}
