package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    load --rate fast        | Invalid value for option '--rate': 'fast' is not a double
                    load --duration soon    | needs a time like 60s, 10m or 1h
                    load --speed 9          | Unknown options: '--speed', '9'
                    logs                    | Missing required parameter: 'PART'
                    token                   | Missing required parameter: 'USER'
                    dmeo                    | Unmatched argument at index 0: 'dmeo'
                    """)
    void saysWhatItDoesNotUnderstand(String line, String because) {
        assertThat(execute(line)).isEqualTo(2);
        assertThat(said.toString()).contains(because);
    }

    @Test
    void explainsTheOptionsOfACommand() {
        StringWriter help = new StringWriter();
        assertThat(Motcua.line().setOut(new PrintWriter(help, true)).execute("load", "--help"))
                .isZero();
        assertThat(help.toString()).contains("--cold", "--floor", "--counts", "--preload");
    }

    private int execute(String line) {
        CommandLine motcua = Motcua.line();
        return motcua.setErr(new PrintWriter(said, true)).execute(line.split(" +"));
    }
}
