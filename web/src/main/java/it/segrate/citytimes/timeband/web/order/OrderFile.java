package it.segrate.citytimes.timeband.web.order;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.timeband.order.OrderService;
import it.segrate.citytimes.timeband.order.PrintedOrder;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The order of service of a band, to be printed and signed. */
@WebServlet("/timeband/order.pdf")
public class OrderFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient OrderService orders;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      PrintedOrder order =
          orders.print(Ids.of(request.getParameter("id"), "timeband.refusal.noOrder"));
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      TaggedPdf.write(order.page(), file);
      response.setContentType("application/pdf");
      response.setContentLength(file.size());
      response.setHeader(
          "Content-Disposition",
          "attachment; filename=\"ordine-di-servizio-"
              + order.number().replace('/', '-')
              + ".pdf\"");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      file.writeTo(response.getOutputStream());
    } catch (Refusal refusal) {
      response.sendError(
          refusal.reason() == Refusal.Reason.FORBIDDEN
              ? HttpServletResponse.SC_FORBIDDEN
              : HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
