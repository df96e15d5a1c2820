package vn.motcua.notification.letter.application;

import io.quarkus.qute.TemplateData;
import org.jspecify.annotations.Nullable;

/**
 * What the letter files may use, already in the words of their language.
 *
 * @param name of the addressee
 * @param reference the dossier code, or its id while it has none
 * @param code the dossier code, absent until the dossier is received
 * @param procedure what is applied for; absent when its name is not known
 * @param unit where it was filed; likewise
 * @param link where to see the dossier; absent when no page is configured
 * @param at when it happened
 * @param dueAt when the result is promised, or the applicant has to have acted
 * @param amount with its currency
 * @param reason code of a refusal
 * @param deliveredBy ONLINE, COUNTER or POST
 */
@TemplateData
public record LetterWords(
        String name,
        String reference,
        @Nullable String code,
        @Nullable String procedure,
        @Nullable String unit,
        @Nullable String link,
        String at,
        @Nullable String dueAt,
        @Nullable String amount,
        @Nullable String reason,
        @Nullable String deliveredBy) {}
