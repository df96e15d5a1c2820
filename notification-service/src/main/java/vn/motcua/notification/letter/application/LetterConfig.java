package vn.motcua.notification.letter.application;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What letters point to. */
@ConfigMapping(prefix = "motcua.letters")
public interface LetterConfig {

    /** The page where applicants see their dossiers; a letter's link is this with the dossier's id behind it. Absent: letters carry no link. */
    Optional<URI> applicantPage();
}
