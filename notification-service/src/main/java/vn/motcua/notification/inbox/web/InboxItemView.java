package vn.motcua.notification.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the caller is told. Titles and texts are for people, in the language asked for; programs go by the template.
 *
 * @param template what it tells, such as {@code received} or {@code step-overdue}
 * @param unit that works on it, where officers are told
 * @param step that is open, where officers are told
 * @param dueAt when the result is promised, or the step must have ended
 * @param raisedAt when the thing happened
 * @param arrivedAt when it came into the inbox
 * @param readAt absent: unread
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "InboxItem",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"dossierId\":\"0199f3a2-6c1e-7c3a-9b52-3f0a5d1e8c44\","
                        + "\"dossierCode\":\"H26.30.01-261123-0001\",\"template\":\"step-overdue\",\"title\":\"Công việc quá hạn\","
                        + "\"text\":\"Bước đang xử lý của hồ sơ H26.30.01-261123-0001 đã quá hạn từ 16:12 ngày 30/11/2026.\","
                        + "\"unit\":\"H26.30.01\",\"step\":\"APPRAISE\",\"dueAt\":\"2026-11-30T16:12:00+07:00\","
                        + "\"raisedAt\":\"2026-11-30T16:12:04+07:00\",\"arrivedAt\":\"2026-11-30T16:12:05+07:00\"}")
record InboxItemView(
        UUID id,
        UUID dossierId,
        @Nullable String dossierCode,
        @Nullable String procedure,
        String template,
        String title,
        String text,
        @Nullable String unit,
        @Nullable String step,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime raisedAt,
        OffsetDateTime arrivedAt,
        @Nullable OffsetDateTime readAt) {}
