package vn.motcua.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import vn.motcua.local.http.Http;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;

/** Who listens on a port of ours. */
final class PortCheck {

    private PortCheck() {}

    /**
     * Makes sure that every port of the parts about to be started is free, before any of them is started.
     *
     * @throws Refused naming the first port that is taken, by whom if that can be told, and how to choose another
     */
    static void allFree(List<Part> parts, Settings settings) {
        for (Part part : parts) {
            for (Port port : part.ports()) {
                int number = settings.port(port);
                if (!isFree(number)) {
                    throw new Refused("Port " + number + " (" + port.key() + ") is taken by "
                            + PortHolder.of(number).orElse("another process")
                            + ". Nothing was started. Stop that process, or choose another port with MOTCUA_"
                            + port.name().toUpperCase(Locale.ROOT) + "_PORT, MOTCUA_PORT_BASE or "
                            + ".motcua/motcua.properties.");
                }
            }
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something listens there and answers this address with success. */
    static boolean answers(int port, Http http, String address) {
        try {
            return answers(port) && http.get(address, null).isSuccess();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
