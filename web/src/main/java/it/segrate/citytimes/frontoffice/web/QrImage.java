package it.segrate.citytimes.frontoffice.web;

import io.nayuki.qrcodegen.QrCode;

/** Draws an address as a QR code. */
public final class QrImage {

  /** Clear border that readers need, in modules (ISO/IEC 18004). */
  private static final int BORDER = 4;

  private QrImage() {}

  /** The code as an SVG picture, black on white. */
  public static String svg(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    int side = code.size + 2 * BORDER;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + BORDER, y + BORDER));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <path d="M0 0h%1$dv%1$dH0z" fill="#fff"/><path d="%2$s"/></svg>"""
        .formatted(side, path);
  }
}
