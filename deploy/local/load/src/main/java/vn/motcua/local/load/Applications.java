package vn.motcua.local.load;

import vn.motcua.local.people.Canaries;
import vn.motcua.local.people.Canaries.Person;

/** Bodies of filings: permanent residence (1.004222) or a copy of it, online, 10,000 VND, by invented people. */
final class Applications {

    /** What the procedure costs online. */
    static final long FEE = 10_000;

    private final String run;

    Applications(String run) {
        this.run = run;
    }

    /** The body of the n-th filing. */
    String body(long n, Offices.Office office, String procedure) {
        Person person = Canaries.person(run, n);
        return """
            {"procedureCode":"%9$s","channel":"ONLINE","competentUnit":"%1$s","receivingUnit":"%8$s",\
            "applicant":{"kind":"CITIZEN","fullName":"%2$s","identityNumber":"%3$s","dateOfBirth":"%4$s","address":"%5$s"},\
            "contact":{"email":"%6$s","phone":"%7$s","language":"vi"},\
            "form":{"fullName":"%2$s","dateOfBirth":"%4$s","gender":"FEMALE","identityNumber":"%3$s","newAddress":"%5$s",\
            "headOfHousehold":"%2$s","relationToHead":"HEAD"},\
            "documents":[{"requirement":"CT01","copyKind":"ELECTRONIC","fileName":"ct01.pdf",\
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","size":48213},\
            {"requirement":"CHO_O_SO_HUU","copyKind":"COPY","fileName":"so-huu.pdf",\
            "sha256":"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752","size":112044}]}""".formatted(
                        office.unit(),
                        person.fullName(),
                        person.identityNumber(),
                        person.dateOfBirth(),
                        person.address(),
                        person.email(),
                        person.phone(),
                        office.receivedAt(),
                        procedure);
    }
}
