import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  Button,
  DateInput,
  ErrorSummary,
  FileUpload,
  Form,
  Heading,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
} from "../../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { en as dossierEn } from "../../../messages.en.ts";
import { vi as dossierVi } from "../../../messages.vi.ts";
import { DOSSIERS } from "../../../pages/staff/dossier-list/view.tsx";
import { sayUnreadable } from "../../imports/pages/import-list.tsx";
import { type ReadList, readList } from "../../imports/read-list.ts";
import { en as syncEn } from "../../outbound/messages.en.ts";
import { vi as syncVi } from "../../outbound/messages.vi.ts";
import { SYNC } from "../../outbound/pages/work-page.tsx";
import { listDestinations } from "../../outbound/sync.store.ts";
import { type ComparisonRow, listComparisons } from "../compare.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { askComparison, COMPARE_LIMITS } from "../run-comparison.ts";

export const COMPARISONS = `${SYNC}/doi-chieu`;
const SHOWN = 50;
const DAY = 86_400_000;
const UPLOADED = "tep";

export const COMPARISON_TONE: Record<ComparisonRow["state"], Tone> = { running: "info", done: "good", failed: "bad" };

export const crumbs = (rq: Rq) => [
  { text: pick(rq.lang, dossierVi, dossierEn).staff.title, href: DOSSIERS },
  { text: pick(rq.lang, syncVi, syncEn).work.title, href: SYNC },
];

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const said = pick(rq.lang, vi, en);
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const rows = await listComparisons(db, reach, SHOWN);
  const destinations = (await listDestinations(db)).filter((one) => one.isOn);
  const error = errorIn(errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={crumbs(rq)}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.title} lead={said.lead} />
      <Form action={COMPARISONS} multipart>
        <DateInput name="from" label={said.from} value={dayIn(typed, "from")} {...error("from")} />
        <DateInput name="until" label={said.until} value={dayIn(typed, "until")} />
        <Radios
          name="way"
          label={said.way}
          value={typed.way ?? destinations[0]?.id ?? UPLOADED}
          options={[
            ...destinations.map((one) => ({ value: one.id, label: said.ways(one.name) })),
            {
              value: UPLOADED,
              label: said.list,
              hint: said.listHint,
              conditional: (
                <>
                  <TextInput
                    name="source"
                    label={said.source}
                    value={typed.source ?? ""}
                    maxLength={100}
                    {...error("source")}
                  />
                  <FileUpload
                    name="file"
                    label={said.file}
                    accept=".xlsx,.csv,.json"
                    typesText={said.fileTypes}
                    maxText={said.fileMax}
                    {...error("file")}
                  />
                </>
              ),
            },
          ]}
          {...error("way")}
        />
        <Button>{said.start}</Button>
      </Form>
      <Heading level={2} size="m">
        {said.past}
      </Heading>
      {rows.length === 0 ? (
        <p class="govuk-body">{said.none}</p>
      ) : (
        <Table
          caption={said.past}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "source",
              header: said.columns.source,
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`${COMPARISONS}/${row.id}`}>{row.source}</a>,
            },
            {
              key: "days",
              header: said.columns.days,
              nowrap: true,
              cell: (row) => said.span(formatDate(row.fromDay), formatDate(row.untilDay)),
            },
            { key: "by", header: said.columns.by, cell: (row) => row.writtenByName },
            { key: "at", header: said.columns.at, nowrap: true, cell: (row) => formatDateTime(row.writtenAt) },
            {
              key: "state",
              header: said.columns.state,
              cell: (row) => <State tone={COMPARISON_TONE[row.state]}>{said.states[row.state]}</State>,
            },
          ]}
        />
      )}
    </StaffLayout>,
    { status },
  );
}

/** The week before today, as long as nothing was typed. */
function firstTyped(now: Date): Typed {
  const parts = (name: string, day: string): Typed => {
    const [year = "", month = "", date = ""] = day.split("-");
    return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
  };
  return {
    ...parts("from", vietnamDay(new Date(now.getTime() - 7 * DAY))),
    ...parts("until", vietnamDay(new Date(now.getTime() - DAY))),
  };
}

export const comparisonListPage = (rq: Rq): Promise<Reply> => show(rq, firstTyped(rq.now), {});

export async function askComparisonPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const from = dayOf("from");
  const until = dayOf("until");
  const span = from && until ? (Date.parse(until) - Date.parse(from)) / DAY : -1;
  if (!from || !until || span < 0 || span >= COMPARE_LIMITS.days || until > vietnamDay(rq.now))
    errors.from = said.errors.days;
  const isUploaded = typed.way === UPLOADED;
  const destination = (await listDestinations(rq.app.db)).find((one) => one.isOn && one.id === typed.way);
  if (!isUploaded && !destination) errors.way = said.errors.way;
  let list: ReadList | null = null;
  if (isUploaded) {
    if (!isText(typed.source, 100)) errors.source = said.errors.source;
    const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
    if (!file) errors.file = said.errors.file;
    else
      try {
        list = await readList(file.bytes);
      } catch (error) {
        const says = sayUnreadable(error, rq.lang);
        if (says === null) throw error;
        errors.file = says;
      }
  }
  if (!from || !until || Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const id = await askComparison(rq.app, actorOf(rq), {
    destinationId: destination?.id ?? null,
    list,
    source: destination?.name ?? (typed.source ?? "").trim(),
    from,
    until,
    at: rq.now,
  });
  return seeOther(`${COMPARISONS}/${id}`);
}
