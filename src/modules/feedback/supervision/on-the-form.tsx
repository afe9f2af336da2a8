import { Checkboxes } from "../../../platform/html/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Whether who sends a message wishes that the Front follows it. */
export function FrontConsent({ lang, isGiven }: { lang: Lang; isGiven: boolean }) {
  const words = pick(lang, vi, en).form;
  return (
    <Checkboxes
      name="front"
      label={words.label}
      hint={words.hint}
      small
      values={isGiven ? ["yes"] : []}
      options={[{ value: "yes", label: words.tick }]}
    />
  );
}

/** Where to look and how to speak besides. */
export const SuperviseLink = ({ lang }: { lang: Lang }) => (
  <p class="govuk-body">
    <a href="/giam-sat">{pick(lang, vi, en).public.title}</a>
  </p>
);
