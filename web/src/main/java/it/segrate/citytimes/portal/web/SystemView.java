package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.SystemReport;
import it.segrate.citytimes.portal.SystemService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the running system is. */
@Named
@RequestScoped
public class SystemView {

  private static final long MEGABYTE = 1024L * 1024;

  @Inject private SystemService system;

  private SystemReport report;

  public SystemReport getReport() {
    if (report == null) {
      report = system.report();
    }
    return report;
  }

  /** Megabytes of heap in use. */
  public long getUsedMegabytes() {
    return getReport().usedMemory() / MEGABYTE;
  }

  /** Megabytes of heap allowed. */
  public long getMaxMegabytes() {
    return getReport().maxMemory() / MEGABYTE;
  }
}
