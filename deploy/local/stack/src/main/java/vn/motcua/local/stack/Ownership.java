package vn.motcua.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to run a program that refuses to be root. An ordinary user runs it directly; root runs it in a user namespace of its own, where it is
 * nobody although the files stay root's; where the kernel forbids that, root hands the folder to nobody.
 */
record Ownership(List<String> prefix, boolean handOver) {

    private static final String NOBODY = "nobody";

    /** Finds the way that works here; the folder will hold the program's data. */
    static Ownership of(Path folder) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Ownership(List.of(), false);
        }
        if (succeeds("unshare", "-U", "true")) {
            return new Ownership(List.of("unshare", "-U"), false);
        }
        Ownership ownership = new Ownership(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=nogroup", "--clear-groups", "--inh-caps=-all"), true);
        ownership.give(folder);
        return ownership;
    }

    /** Hands a file or a folder with all its contents to the user the program will run as. */
    void give(Path path) throws IOException {
        if (!handOver) {
            return;
        }
        UserPrincipal nobody =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                Files.setOwner(each, nobody);
            }
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
