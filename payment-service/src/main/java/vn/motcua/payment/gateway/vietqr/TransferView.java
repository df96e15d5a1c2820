package vn.motcua.payment.gateway.vietqr;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.payment.fee.model.Fee;

/**
 * How a fee is paid by a transfer.
 *
 * @param bin of the bank at NAPAS
 * @param amount VND, exactly
 * @param content names the fee; nothing else of the transfer does
 * @param payload the text of the QR code
 */
@Schema(
        name = "Transfer",
        examples =
                "{\"bin\":\"970436\",\"account\":\"1021234567\",\"holder\":\"UBND PHUONG\",\"amount\":10000,"
                        + "\"currency\":\"VND\",\"content\":\"MC0A1B2C3D4E5F42\","
                        + "\"payload\":\"00020101021238540010A00000072701240006970436011010212345670208QRIBFTTA53037045405100005802VN62200816MC0A1B2C3D4E5F4263040389\"}")
public record TransferView(
        String bin, String account, String holder, long amount, String currency, String content, String payload) {

    static TransferView of(Fee fee, BeneficiaryAccount account) {
        String content = TransferCode.of(fee.feeId());
        return new TransferView(
                account.bin(),
                account.number(),
                account.holder(),
                fee.amount(),
                "VND",
                content,
                VietQrPayload.of(account.bin(), account.number(), fee.amount(), content));
    }
}
