package org.entente.serve.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from.
 *
 * @param text the number of the address
 */
record Address(String text) {
  private static final int NETWORK_BYTES = 8;

  static Address of(HttpServletRequest request) {
    return new Address(request.getRemoteAddr());
  }

  /**
   * Gives what one sender has to himself: an address of IPv4, half of one of IPv6, of whose other
   * half he may choose as he likes. What is no number stands for itself.
   */
  String network() {
    if (!text.matches("[0-9a-fA-F:.\\[\\]%]+")) {
      return text;
    }
    try {
      // A number, so no name is looked up.
      InetAddress address = InetAddress.getByName(text);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return text;
    }
  }
}
