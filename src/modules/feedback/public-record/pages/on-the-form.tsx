import { Checkboxes, Heading } from "../../../../platform/html/index.ts";
import { type Lang, pick } from "../../../../platform/i18n/index.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { RECORDS } from "./records-page.tsx";

/** Whether who asks agrees to be named where the question is made public. */
export function NameConsent({ lang, isGiven }: { lang: Lang; isGiven: boolean }) {
  const words = pick(lang, vi, en);
  return (
    <Checkboxes
      name="namesMe"
      label={words.consentTitle}
      hint={words.consentHint}
      small
      values={isGiven ? ["yes"] : []}
      options={[{ value: "yes", label: words.consent }]}
    />
  );
}

/** What others asked and was answered, for the unit of the site. */
export const RecordsLink = ({ lang, site }: { lang: Lang; site: string }) => (
  <p class="govuk-body">
    <a href={`${site}${RECORDS}`}>{pick(lang, vi, en).public.title}</a>
  </p>
);

/** On the officers' page of a question: the way to its public version. */
export function PublicationPart({
  lang,
  questionId,
  isWritten,
}: {
  lang: Lang;
  questionId: string;
  isWritten: boolean;
}) {
  const words = pick(lang, vi, en).part;
  return (
    <>
      <Heading level={2} size="m">
        {words.title}
      </Heading>
      {isWritten ? null : <p class="govuk-body">{words.none}</p>}
      <p class="govuk-body">
        <a href={`/can-bo/phan-anh/${questionId}/cong-khai`}>{isWritten ? words.open : words.begin}</a>
      </p>
    </>
  );
}
