package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.bulk.reading.ReadRow;

class RoundTripTest {

    static Stream<Arguments> samples() {
        List<ObjectNode> documents = Stream.concat(Samples.all().stream(), Stream.of(Samples.fullExample()))
                .toList();
        return Stream.of(Sheets.values())
                .flatMap(format -> documents.stream().map(document -> Arguments.of(format, document)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsReadAgain(Sheets format, ObjectNode document) throws IOException {
        ReadRow.Understood read = Sheets.only(format.file(Columns.names(), document));

        assertThat(read.leftOut()).isEmpty();
        assertThat(read.row()).isEqualTo(2);
        assertThat(read.content()).isEqualTo(Samples.restricted(document));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileWouldSayOfAnUnchangedProcedureWhatItSays(Sheets format, ObjectNode document) throws IOException {
        List<String> some = List.of(
                "case.code",
                "fee.nationalCode",
                "fee.name.vi",
                "fee.amount",
                "effectiveFrom",
                "code",
                "document.code",
                "document.mandatory");

        for (List<String> columns : List.of(Columns.names(), some)) {
            try (SheetFile file = format.file(columns, document)) {
                assertThat(file.next())
                        .isInstanceOfSatisfying(ReadRow.Understood.class, read -> assertThat(read.content())
                                .isEqualTo(file.wouldSay(document)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentTakenOutOfTheSheetIsMissed(Sheets format) throws IOException {
        ObjectNode known = Samples.all().getFirst();
        ObjectNode shorter = known.deepCopy();
        shorter.withArray("/cases/0/documents").remove(0);

        try (SheetFile file = format.file(Columns.names(), shorter)) {
            assertThat(file.wouldSay(known).at("/cases/0/documents")).hasSize(3);
            assertThat(file.next()).isInstanceOfSatisfying(ReadRow.Understood.class, read -> assertThat(
                            read.content().at("/cases/0/documents"))
                    .hasSize(2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsThatMustBeThereAreThereWhenNothingIsInThem(Sheets format) throws IOException {
        ObjectNode bare = Samples.JSON.createObjectNode().put("code", "1.001193");

        assertThat(Sheets.content(format.file(Columns.names(), bare)))
                .isEqualTo(Samples.JSON.readTree(
                        "{\"code\":\"1.001193\",\"legalGrounds\":[],\"results\":[],\"cases\":[]}"));
        assertThat(Sheets.content(format.file(List.of("code", "name.vi"), bare)))
                .isEqualTo(bare);
    }

    @ParameterizedTest
    @EnumSource
    void aDraftWithWrongTypesIsWrittenAsFarAsItGoes(Sheets format) throws IOException {
        var draft = Samples.JSON.readTree("""
                {"code": "1.001193", "name": "Khai sinh", "level": 7, "channels": "COUNTER", "sector": null,
                 "cases": [{"code": "DEFAULT", "documents": {"code": "X"}, "fees": [{"name": {"vi": "Phí"}, "rule": {"amount": "nhiều"}}]}]}
                """);

        ReadRow.Understood read = Sheets.only(format.file(Columns.names(), draft));

        assertThat(read.content().has("name")).isFalse();
        assertThat(read.leftOut()).extracting("field").containsExactly("level", "fee.amount");
    }
}
