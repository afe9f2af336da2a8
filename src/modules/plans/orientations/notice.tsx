import { Details } from "../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Orientation } from "./orientation.ts";

/** What guides today, folded above the work; nothing where nothing was given. */
export function OrientationNotice({ lang, orientations }: { lang: Lang; orientations: readonly Orientation[] }) {
  const words = pick(lang, vi, en);
  if (orientations.length === 0) return null;
  return (
    <Details summary={`${words.notice} (${orientations.length})`}>
      {orientations.map((one) => (
        <p key={one.id} class="govuk-body">
          {one.words}
          <br />
          <span class="govuk-hint">
            {words.from(one.givenBy, formatDate(one.givenOn))}
            {one.validUntil ? `, ${words.until(formatDate(one.validUntil))}` : null}
          </span>
        </p>
      ))}
      <p class="govuk-body">
        <a href="/can-bo/ke-hoach/dinh-huong">{words.all}</a>
      </p>
    </Details>
  );
}
