package vn.motcua.catalog.quote.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.quote.model.FeeQuote;
import vn.motcua.feerules.CollectAt;

/**
 * What it costs.
 *
 * @param total whole VND
 * @param currency always VND
 */
@Schema(name = "FeeQuoteResponse")
public record FeeQuoteView(
        @Schema(examples = "14000") long total,
        @Schema(examples = "VND") String currency,
        List<Line> lines) {

    /** One fee, with how its amount came about. */
    public record Line(
            @Schema(examples = "Phí chứng thực bản sao từ bản chính")
            String name,

            @Schema(examples = "14000") long amount,

            @Schema(examples = "5 trang: 2 × 2.000 đồng + 3 × 1.000 đồng = 7.000 đồng một bản; 2 bản: 14.000 đồng")
            String text,

            @Schema(description = "Fee (phí) or charge (lệ phí)", examples = "FEE")
            Fee.Kind kind,

            @Schema(description = "When it is due", examples = "RECEPTION")
            CollectAt collectAt,

            @Schema(description = "Given back when the application is refused or withdrawn")
            boolean refundable) {}

    /** In a language. */
    public static FeeQuoteView of(FeeQuote quote, String language) {
        return new FeeQuoteView(
                quote.total(),
                "VND",
                quote.lines().stream()
                        .map(line -> new Line(
                                line.name().in(language),
                                line.amount(),
                                line.text().in(language),
                                line.kind(),
                                line.collectAt(),
                                line.refundable()))
                        .toList());
    }
}
