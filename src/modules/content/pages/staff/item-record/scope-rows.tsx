import { NotificationBanner, State, type SummaryRow } from "../../../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../../../platform/i18n/index.ts";
import { documentName, STATUS_TONES, statusName } from "../../../../legal-documents/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import type { Item, ItemVersion } from "../../../item.ts";
import { en as meetingsEn } from "../../../meetings/messages.en.ts";
import { vi as meetingsVi } from "../../../meetings/messages.vi.ts";
import type { Basis } from "../../../scope/legal-bases.ts";
import type { RecordScope } from "../../../scope/record-scope.ts";

const TOLD_TONES = { told: "good", inWork: "info", notTold: "neutral" } as const;

/** For whom and what it rests on, among the facts of the record. What was not chosen is left out. */
export function scopeRows(
  scope: RecordScope,
  item: Pick<Item, "id">,
  version: Pick<ItemVersion, "hamlets" | "hosts" | "sectors">,
  unitName: string,
  lang: Lang,
): SummaryRow[] {
  const { words, places, bases, languages } = scope;
  const names = languageNames(lang);
  const meetings = pick(lang, meetingsVi, meetingsEn);
  return [
    {
      key: words.places,
      value: [...(places.length > 0 ? places : [words.wholeUnit(unitName)]), ...version.hamlets].join(", "),
    },
    ...(version.sectors.length > 0 ? [{ key: words.filterSector, value: version.sectors.join(", ") }] : []),
    ...(version.hosts.length > 0
      ? [{ key: words.hosts, value: version.hosts.map((one) => meetings.hosts[one]).join(", ") }]
      : []),
    ...(languages.length > 0
      ? [
          {
            key: words.languages,
            value: languages.map((one) => (
              <p class="govuk-!-margin-bottom-1">
                <a href={`/can-bo/dich/${item.id}/${one.lang}`}>{names[one.lang]}</a>{" "}
                <State tone={TOLD_TONES[one.state]}>{words[one.state]}</State>
              </p>
            )),
          },
        ]
      : []),
    ...(bases.length > 0 ? [{ key: words.bases, value: bases.map((one) => <BasisLine one={one} lang={lang} />) }] : []),
  ];
}

function BasisLine({ one, lang }: { one: Basis; lang: Lang }) {
  return (
    <p class="govuk-!-margin-bottom-1">
      <a href={`/can-bo/van-ban/${one.document.id}`}>{documentName(one.document)}</a>{" "}
      <State tone={STATUS_TONES[one.status]}>{statusName(one.status, lang)}</State>
    </p>
  );
}

/** What a text rests on holds no longer as it did: said to staff until the text was read again. */
export function BasesOfConcern({ scope }: { scope: RecordScope }) {
  const { words, bases } = scope;
  const moved = bases.filter((one) => one.isOfConcern);
  if (moved.length === 0) return null;
  const nameWithDay = (on: string | null, name: string): string => (on ? `${name} (${formatDate(on)})` : name);
  return (
    <NotificationBanner tone="warning" title={words.concernTitle}>
      <ul class="govuk-list govuk-list--bullet">
        {moved.map((one) => {
          const name = documentName(one.document);
          if (one.status === "expired")
            return (
              <li>
                {one.endedBy.length > 0
                  ? words.endedBy(name, one.endedBy.map(documentName).join(", "))
                  : words.ended(name)}
              </li>
            );
          return (
            <li>
              {words.amendedBy(
                name,
                one.movedBy.map(({ document, on }) => nameWithDay(on, documentName(document))).join(", "),
              )}
            </li>
          );
        })}
      </ul>
      <p class="govuk-body">{words.concernDo}</p>
    </NotificationBanner>
  );
}
