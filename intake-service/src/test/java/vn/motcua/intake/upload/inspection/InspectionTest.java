package vn.motcua.intake.upload.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.intake.testing.SampleFiles;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.model.EmptyFile;
import vn.motcua.intake.upload.model.FileHasMacros;
import vn.motcua.intake.upload.model.FileIsBomb;
import vn.motcua.intake.upload.model.FileKind;
import vn.motcua.intake.upload.model.FileMalformed;
import vn.motcua.intake.upload.model.FilePasswordProtected;
import vn.motcua.intake.upload.model.FileTypeDiffersFromName;
import vn.motcua.intake.upload.model.FileTypeNotAllowed;
import vn.motcua.intake.upload.model.ImageTooLarge;

class InspectionTest {

    @TempDir
    private Path folder;

    private final Inspection inspection = new Inspection(new SmallRyeConfigBuilder()
            .withMapping(FilesConfig.class)
            .withDefaultValue("motcua.files.max-unpacked-bytes", "30000000")
            .build()
            .getConfigMapping(FilesConfig.class));

    private Inspection.Found look(String name, byte[] content) throws IOException {
        Path file = folder.resolve("content");
        Files.write(file, content);
        return inspection.of(file, name);
    }

    private void refused(String name, byte[] content, Class<? extends Throwable> refusal) {
        assertThatThrownBy(() -> look(name, content)).as(name).isInstanceOf(refusal);
    }

    @Test
    void tellsWhatAFileIsByItsContent() throws IOException {
        assertThat(look("đơn.PDF", SampleFiles.pdf()).kind()).isEqualTo(FileKind.PDF);
        assertThat(look("a.png", SampleFiles.png(100, 50)).kind()).isEqualTo(FileKind.PNG);
        assertThat(look("a.jpeg", SampleFiles.jpeg(4_000, 3_000)).kind()).isEqualTo(FileKind.JPEG);
        assertThat(look("a.docx", SampleFiles.docx()).kind()).isEqualTo(FileKind.DOCX);
        assertThat(look(
                                "a.ods",
                                SampleFiles.zip(
                                        "mimetype",
                                        "application/vnd.oasis.opendocument.spreadsheet",
                                        "content.xml",
                                        "<a/>"))
                        .kind())
                .isEqualTo(FileKind.ODS);
    }

    @Test
    void computesTheHash() throws IOException {
        byte[] content = SampleFiles.pdf();
        Path file = Files.write(folder.resolve("abc"), "abc".getBytes(StandardCharsets.US_ASCII));

        assertThat(look("a.pdf", content).size()).isEqualTo(content.length);
        assertThat(Inspection.sha256(file))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesWhatIsNotTaken() {
        refused("a.pdf", new byte[0], EmptyFile.class);
        refused("a.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}, FileTypeNotAllowed.class);
        refused(
                "a.html",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                FileTypeNotAllowed.class);
        refused(
                "a.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                FileTypeNotAllowed.class);
        refused("a.zip", SampleFiles.zip("a.txt", "x"), FileTypeNotAllowed.class);
    }

    @Test
    void refusesATypeThatTheNameDoesNotSay() {
        refused("a.jpg", SampleFiles.pdf(), FileTypeDiffersFromName.class);
        refused("a", SampleFiles.pdf(), FileTypeDiffersFromName.class);
        refused("a.pdf", SampleFiles.docx(), FileTypeDiffersFromName.class);
        refused("a.pdf.exe", SampleFiles.pdf(), FileTypeDiffersFromName.class);
    }

    @Test
    void refusesWhatNeedsAPassword() throws IOException {
        refused("a.pdf", SampleFiles.pdf("/Encrypt 4 0 R"), FilePasswordProtected.class);
        refused("a.pdf", SampleFiles.pdf("/Encrypt<</Filter/Standard>>"), FilePasswordProtected.class);
        refused(
                "a.odt",
                SampleFiles.zip(
                        "mimetype", FileKind.ODT.mediaType(), "META-INF/manifest.xml", "<manifest:encryption-data/>"),
                FilePasswordProtected.class);
        byte[] old = new byte[8_192];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                old,
                0,
                8);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 4_096, name.length);
        refused("a.docx", old, FilePasswordProtected.class);

        assertThat(look("a.pdf", SampleFiles.pdf("/EncryptMetadata false")).kind())
                .isEqualTo(FileKind.PDF);
    }

    /** The name may lie across two parts that are read. */
    @Test
    void seesAPasswordWhereverItIsNamed() {
        for (int before = (1 << 16) - 30; before < (1 << 16) + 10; before++) {
            byte[] plain = SampleFiles.pdf("/Encrypt 4 0 R");
            byte[] content = new byte[plain.length + before];
            Arrays.fill(content, (byte) '\n');
            System.arraycopy(plain, 0, content, 0, 9);
            System.arraycopy(plain, 9, content, before + 9, plain.length - 9);
            refused("a.pdf", content, FilePasswordProtected.class);
        }
    }

    @Test
    void refusesPrograms() {
        refused("a.docx", SampleFiles.docx("word/vbaProject.bin", "x"), FileHasMacros.class);
        refused(
                "a.docx",
                SampleFiles.zip(
                        "[Content_Types].xml",
                        "<Types ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"),
                FileHasMacros.class);
        refused(
                "a.odt",
                SampleFiles.zip("mimetype", FileKind.ODT.mediaType(), "Basic/Standard/script-lb.xml", "x"),
                FileHasMacros.class);
    }

    @Test
    void refusesBombs() {
        refused("a.docx", SampleFiles.docx("word/media/a.bmp", "0".repeat(11_000_000)), FileIsBomb.class);
        String[] many = new String[12_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "word/" + i;
            many[i + 1] = "";
        }
        refused("a.docx", SampleFiles.docx(many), FileIsBomb.class);
        refused("a.png", SampleFiles.png(50_000, 50_000), ImageTooLarge.class);
        refused("a.png", SampleFiles.png(-1, -1), ImageTooLarge.class);
        refused("a.jpg", SampleFiles.jpeg(65_535, 65_535), ImageTooLarge.class);
    }

    /** Each entry is harmless by itself. */
    @Test
    void refusesWhatUnpacksToTooMuchTogether() {
        String[] several = new String[8];
        for (int i = 0; i < several.length; i += 2) {
            several[i] = "word/" + i;
            several[i + 1] = "0".repeat(9_000_000);
        }
        refused("a.docx", SampleFiles.docx(several), FileIsBomb.class);
    }

    @Test
    void refusesWhatIsBroken() {
        byte[] pdf = SampleFiles.pdf();
        refused("a.pdf", Arrays.copyOf(pdf, pdf.length - 20), FileMalformed.class);
        byte[] docx = SampleFiles.docx();
        refused("a.docx", Arrays.copyOf(docx, docx.length - 30), FileMalformed.class);
        refused("a.docx", Arrays.copyOf(docx, 4), FileMalformed.class);
        refused("a.png", Arrays.copyOf(SampleFiles.png(10, 10), 20), FileMalformed.class);
        refused("a.png", SampleFiles.png(0, 10), FileMalformed.class);
        refused("a.jpg", Arrays.copyOf(SampleFiles.jpeg(10, 10), 24), FileMalformed.class);
    }
}
