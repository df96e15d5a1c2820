package vn.motcua.notification.receiver;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open network from those inside: of this machine, of a private network, of a link, of a cloud's metadata. */
final class PublicAddresses {

    /** Network and length of its prefix: what IANA keeps for special purposes. */
    private static final int[][] FOUR = {
        {0, 0, 0, 0, 8},
        {10, 0, 0, 0, 8},
        {100, 64, 0, 0, 10},
        {127, 0, 0, 0, 8},
        {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12},
        {192, 0, 0, 0, 24},
        {192, 0, 2, 0, 24},
        {192, 88, 99, 0, 24},
        {192, 168, 0, 0, 16},
        {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24},
        {203, 0, 113, 0, 24},
        {224, 0, 0, 0, 3}
    };

    private PublicAddresses() {}

    static boolean include(InetAddress address) {
        return address instanceof Inet4Address ? !isSpecial(address.getAddress()) : isPublicSix(address.getAddress());
    }

    private static boolean isSpecial(byte[] address) {
        for (int[] network : FOUR) {
            if (matches(address, network)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] address, int[] network) {
        int length = network[4];
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Global unicast is 2000::/3; within it not what carries another address (6to4, Teredo) and not what is for documents. */
    private static boolean isPublicSix(byte[] address) {
        int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
        int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2002
                || (first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                || (first == 0x3fff && second < 0x1000);
        return global && !special;
    }
}
