/**
 * The desk hall: a citizen takes a ticket, an operator calls it, the board shows it. Tickets are
 * items of the one queue; here is what a ticket means, who may call which, and why that one.
 *
 * <p>Sub-packages, each using those before it: {@code hall} (branches, services, desks), {@code
 * device} (screens and their tokens), {@code ticket} (a ticket's life and numbers), {@code offline}
 * (tickets that kiosks give by themselves), {@code select} (whom a desk calls, and why), {@code
 * visit} (calling, serving), {@code board} (what the public sees, and how long it will take),
 * {@code outlook} (when it is best to come), {@code simulate} (a hall that can be tried). {@code
 * shift} (who works when) stands beside these, on {@code hall} alone; {@code booking}
 * (appointments) uses it and {@code ticket}; {@code connect} (systems of the guests) stands on all
 * of these; {@code report} (what the hall did, in figures) reads them all; {@code supervise} and
 * {@code setup} are for who answers for the hall.
 */
@Module(
    kind = Kind.FEATURE,
    uses = {
      "database",
      "audit",
      "security",
      "calendar",
      "queue",
      "portal",
      "people",
      "mail",
      "approval",
      "worktime"
    })
package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
