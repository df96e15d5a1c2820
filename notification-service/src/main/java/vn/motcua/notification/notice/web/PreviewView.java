package vn.motcua.notification.notice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * What an applicant would be told, with a name, a unit and a procedure that are made up.
 *
 * @param template which text it is
 * @param subject of a mail
 * @param text of the mail or the short message
 * @param html of a mail
 * @param parts how many messages a short message takes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Preview",
        examples =
                "{\"template\":\"paid\",\"channel\":\"SMS\",\"text\":\"Đã nhận 10.000 đồng cho hồ sơ H26.30.01-261123-0001.\",\"parts\":1}")
record PreviewView(
        String template,
        ChannelName channel,
        @Nullable String subject,
        String text,
        @Nullable String html,
        @Nullable Integer parts) {}
