import { Details, State } from "../../../../../platform/html/index.ts";
import { formatNumber } from "../../../../../platform/i18n/index.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { Recipient } from "../../../reports/recipients.ts";

/** Names shown before the rest is only counted. */
const NAMED = 12;

/** To whom the report goes: each line of "Nơi nhận" with the units it means, shown before anything is handed in. */
export function RecipientList({ words, recipients }: { words: ReportWords; recipients: readonly Recipient[] }) {
  const said = words.recipients;
  if (recipients.length === 0) return null;
  const units = new Set(recipients.flatMap((one) => one.units)).size;
  return (
    <Details summary={said.title(recipients.length, units)}>
      <ul class="govuk-list govuk-list--bullet">
        {recipients.map((one) => (
          <li key={one.text}>
            <strong>{one.text}</strong>: {meaningIn(one, words)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a href="/can-bo/ke-hoach/nhom-noi-nhan">{said.groups}</a>
      </p>
    </Details>
  );
}

function meaningIn({ meaning, units }: Recipient, words: ReportWords) {
  const said = words.recipients;
  switch (meaning.kind) {
    case "addressees":
    case "leaders":
    case "portal":
      return said.meanings[meaning.kind];
    case "dutyUnits":
    case "group":
    case "ownGroup":
    case "named":
      if (units.length === 0) return <State tone="warn">{said.unknown}</State>;
      return units.length <= NAMED
        ? units.join("; ")
        : said.more(units.slice(0, NAMED).join("; "), formatNumber(units.length - NAMED));
  }
}
