import {
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { AirEntry } from "../../../programmes/assemble-day.ts";
import { clockOf } from "../../../programmes/slot.ts";
import type { Station } from "../../../stations/station.ts";
import { DECLARE_LIMITS } from "../../declare-plays.ts";
import type { vi } from "../../messages.vi.ts";
import { PLAYS } from "../list/view.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  stations: Station[];
  station: Station | null;
  day: string;
  entries: AirEntry[];
  /** Ids of entries that were declared before. */
  declared: ReadonlySet<string>;
  now: Date;
  given: { ticked: string[] | null; minutes: Record<string, string>; note: string; errors: FormErrors };
  done: number | null;
}

/** "4,5": minutes as people write them. */
const minutesText = (seconds: number): string => String(Math.max(0.1, Math.round(seconds / 6) / 10)).replace(".", ",");

export function DeclareView(props: Props) {
  const { ctx, common, words, languages, stations, station, entries, declared, now, given, done } = props;
  const said = words.declareForm;
  const { errors } = given;
  const error = errorIn(errors);
  const open = entries.filter((entry) => !declared.has(entry.id) && entry.startsAt <= now);
  const name = (entry: AirEntry): string =>
    said.played(clockOf(entry.startsAt), entry.item.title, languages[entry.language]);
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: common.tabs.plays, href: PLAYS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done === null ? null : <NotificationBanner tone="success">{said.done(done)}</NotificationBanner>}
        </>
      }
    >
      <PageHeading title={said.title} lead={said.lead} />
      {stations.length === 0 ? (
        <EmptyState title={said.none} drawing="loudspeaker" />
      ) : (
        <FilterBar action={`${PLAYS}/khai`} submitLabel={said.show}>
          <Select
            name="diem"
            label={said.station}
            value={station?.id ?? ""}
            placeholder={words.errors.station}
            options={stations.map((one) => ({ value: one.id, label: one.name }))}
            {...error("diem")}
          />
          <TextInput name="ngay" label={said.day} width={10} value={formatDate(props.day)} {...error("ngay")} />
        </FilterBar>
      )}
      {station && entries.length === 0 ? <p class="govuk-body">{said.nothing}</p> : null}
      {station && entries.length > 0 && open.length === 0 ? (
        <ul class="govuk-list govuk-list--bullet">
          {entries.map((entry) => (
            <li key={entry.id}>
              {name(entry)}: {declared.has(entry.id) ? said.already : said.later}
            </li>
          ))}
        </ul>
      ) : null}
      {station && open.length > 0 ? (
        <Form action={`${PLAYS}/khai`}>
          <input type="hidden" name="stationId" value={station.id} />
          <input type="hidden" name="day" value={props.day} />
          <Checkboxes
            name="played"
            label={said.which}
            values={given.ticked ?? open.map((entry) => entry.id)}
            options={open.map((entry) => ({ value: entry.id, label: name(entry) }))}
            {...error("played")}
          />
          {open.map((entry) => (
            <TextInput
              key={entry.id}
              name={`m.${entry.id}`}
              label={said.minutesOf(name(entry))}
              inputmode="decimal"
              width={4}
              value={given.minutes[entry.id] ?? minutesText(entry.seconds)}
              {...error(`m.${entry.id}`)}
            />
          ))}
          <TextArea
            name="note"
            label={said.note}
            optional
            rows={2}
            maxCharacters={DECLARE_LIMITS.note}
            value={given.note}
            {...error("note")}
          />
          <Button>{said.save}</Button>
        </Form>
      ) : null}
    </StaffLayout>
  );
}
