import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ButtonGroup,
  DateInput,
  Details,
  ErrorSummary,
  FileUpload,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  dayIn,
  download,
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../../platform/http/index.ts";
import { nfc, pick, readHundredths, writeHundredths } from "../../../../platform/i18n/index.ts";
import { readCsv, readXlsx, TableError, writeXlsx } from "../../../../platform/tables/index.ts";
import { actorOf, reachOf, unitChoices } from "../../../accounts/index.ts";
import { UnitSelect } from "../../../organisations/index.ts";
import { listIndices } from "../../indices.store.ts";
import { changeSheet, draftSheet, sheetRefusal } from "../keep-sheet.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ScoringRefused } from "../scoring.errors.ts";
import {
  type KeptCriterion,
  linesOfRows,
  readCriteria,
  SHEET_KINDS,
  SHEET_LIMITS,
  SHEET_PURPOSES,
  type Sheet,
} from "../sheet.ts";
import { findApproved, listCriteria } from "../sheets.store.ts";
import { SHEETS } from "./addresses.ts";
import { visibleSheet } from "./sheet-page.tsx";

const MOST_FAULTS = 20;
/** What units are scored for besides indices. */
const OTHER_PURPOSES = SHEET_PURPOSES.filter((one) => one !== "index");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What a form is about: a new sheet, a draft, or the next edition of one in force. */
type Place = { kind: "new" } | { kind: "change" | "next"; sheet: Sheet };

interface Shown {
  typed: Typed;
  errors: FormErrors;
  /** What is wrong with the criteria, line by line. */
  faults?: readonly string[];
  read?: number | null;
}

const pathOf = (place: Place): string =>
  place.kind === "new" ? `${SHEETS}/moi` : `${SHEETS}/${place.sheet.id}/${place.kind === "change" ? "sua" : "ban-moi"}`;

async function show(rq: Rq, place: Place, shown: Shown, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const { typed, errors, faults = [], read = null } = shown;
  const error = errorIn(errors);
  const lineFaults = faults.slice(0, MOST_FAULTS);
  const title =
    place.kind === "new"
      ? said.titleNew
      : place.kind === "change"
        ? said.titleEdit
        : said.titleNext(place.sheet.edition + 1);
  const reach = place.kind === "new" ? await reachOf(db, actorOf(rq), "scoring.write", rq.now) : [];
  const units = await unitChoices(db, actorOf(rq), reach, { on: vietnamDay(rq.now), chosen: typed.unitId });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[
        { text: words.title, href: SHEETS },
        ...(place.kind === "new" ? [] : [{ text: place.sheet.title, href: `${SHEETS}/${place.sheet.id}` }]),
      ]}
      hasErrors={status >= 400}
      islands={["dirty-form"]}
      notice={
        <>
          <ErrorSummary
            errors={[
              ...summaryOf(errors),
              ...lineFaults.map((message) => ({ field: "lines", message })),
              ...(faults.length > MOST_FAULTS
                ? [{ field: "lines", message: words.moreFaults(faults.length - MOST_FAULTS) }]
                : []),
            ]}
          />
          {read !== null && faults.length === 0 && status < 400 ? (
            <NotificationBanner tone="success">{said.fileRead(read)}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading title={title} {...(place.kind === "next" ? { lead: said.nextLead } : {})} />
      <Form action={pathOf(place)} multipart guard={status >= 400 || read !== null ? "changed" : true}>
        {place.kind === "change" ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? String(place.sheet.version)} />
        ) : null}
        {place.kind === "new" ? (
          <>
            <Select
              name="indexKey"
              label={words.purpose}
              placeholder={words.errors.index}
              value={typed.indexKey ?? ""}
              options={[
                ...OTHER_PURPOSES.map((value) => ({ value, label: words.purposes[value] })),
                ...(await listIndices(db)).map((one) => ({
                  value: one.key,
                  label: one.name,
                  group: words.purposes.index,
                })),
              ]}
              {...error("indexKey")}
            />
            <TextInput
              name="year"
              label={words.year}
              width={4}
              inputmode="numeric"
              value={typed.year ?? ""}
              {...error("year")}
            />
            <UnitSelect
              label={words.keeper}
              placeholder={words.errors.unit}
              value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
              units={units}
              {...error("unitId")}
            />
            <Radios
              name="forKind"
              label={words.forKind}
              inline
              value={typed.forKind ?? "commune"}
              options={SHEET_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              {...error("forKind")}
            />
          </>
        ) : null}
        <TextInput name="title" label={said.name} hint={said.nameHint} value={typed.title ?? ""} {...error("title")} />
        <TextInput name="document" label={said.document} value={typed.document ?? ""} {...error("document")} />
        <DateInput name="dueOn" label={words.dueOn} value={dayIn(typed, "dueOn")} {...error("dueOn")} />
        <TextInput
          name="passTotal"
          label={said.passTotal}
          hint={said.passHint}
          optional
          width={5}
          value={typed.passTotal ?? ""}
          {...error("passTotal")}
        />
        <TextInput
          name="passShare"
          label={said.passShare}
          optional
          inputmode="numeric"
          width={3}
          value={typed.passShare ?? ""}
          {...error("passShare")}
        />
        <TextArea name="note" label={said.note} optional rows={2} value={typed.note ?? ""} {...error("note")} />
        <TextArea
          name="lines"
          label={said.lines}
          hint={said.linesHint}
          rows={16}
          value={typed.lines ?? ""}
          {...(errors.lines || lineFaults.length > 0 ? { error: errors.lines ?? lineFaults.join(" ") } : {})}
        />
        <Details summary={said.linesHelp}>
          <ul class="govuk-list govuk-list--bullet">
            {said.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Details>
        <ButtonGroup>
          <Button name="act" value="save">
            {said.save}
          </Button>
        </ButtonGroup>
        <FileUpload
          name="file"
          label={said.file}
          optional
          accept=".xlsx,.csv"
          typesText={said.fileTypes}
          maxText={said.fileMax}
          {...error("file")}
        />
        <ButtonGroup>
          <Button name="act" value="read" variant="secondary">
            {said.readFile}
          </Button>
          <LinkButton href={`${SHEETS}/mau.xlsx`} variant="secondary" icon="download">
            {said.template}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status },
  );
}

const linesOf = (criteria: readonly KeptCriterion[]): string =>
  criteria
    .map((one) =>
      [
        one.number,
        one.text,
        writeHundredths(one.maximum),
        one.isLeaf ? (one.scoring === "formula" ? one.formula : vi.scoring[one.scoring]) : "",
      ].join("; "),
    )
    .join("\n");

const typedOf = (sheet: Sheet, criteria: readonly KeptCriterion[]): Typed => ({
  title: sheet.title,
  document: sheet.document,
  note: sheet.note,
  passTotal: sheet.passTotal === null ? "" : writeHundredths(sheet.passTotal),
  passShare: sheet.passShare === null ? "" : String(sheet.passShare),
  lines: linesOf(criteria),
  ...typedDay("dueOn", sheet.dueOn),
});

/** Last year's sheet of the same index is a begin; most criteria stay. */
export async function newSheetPage(rq: Rq): Promise<Reply> {
  return show(rq, { kind: "new" }, { typed: { year: vietnamDay(rq.now).slice(0, 4) }, errors: {} });
}

async function formOf(rq: Rq, kind: "change" | "next"): Promise<Place & { sheet: Sheet }> {
  const sheet = await visibleSheet(rq);
  const act = kind === "change" ? "change" : "replace";
  const refusal = await sheetRefusal(rq.app.db, actorOf(rq), act, sheet, rq.now);
  if (refusal) throw new ScoringRefused(refusal);
  return { kind, sheet };
}

const openForm =
  (kind: "change" | "next") =>
  async (rq: Rq): Promise<Reply> => {
    const place = await formOf(rq, kind);
    const criteria = await listCriteria(rq.app.db, place.sheet.id);
    return show(rq, place, { typed: typedOf(place.sheet, criteria), errors: {} });
  };
export const editSheetPage = openForm("change");
export const nextEditionPage = openForm("next");

async function rowsOf(bytes: Buffer): Promise<readonly (readonly (string | number | null)[])[] | null> {
  try {
    // A zip begins with "PK"; everything else is read as text.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      const { sheets } = await readXlsx(bytes);
      return (sheets.find((sheet) => !sheet.hidden)?.rows ?? []) as readonly (readonly (string | number | null)[])[];
    }
    return readCsv(bytes).rows;
  } catch (error) {
    if (error instanceof TableError) return null;
    throw error;
  }
}

async function readFile(rq: Rq, place: Place, typed: Typed): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const sent = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  if (!sent) return show(rq, place, { typed, errors: { file: words.errors.fileNone } }, 422);
  if (sent.isCut) return show(rq, place, { typed, errors: { file: words.errors.fileLarge } }, 422);
  const rows = await rowsOf(sent.bytes);
  const lines = rows ? nfc(linesOfRows(rows)) : "";
  if (lines.length > SHEET_LIMITS.lines)
    return show(rq, place, { typed, errors: { file: words.errors.linesLong } }, 422);
  if (lines === "") return show(rq, place, { typed, errors: { file: words.errors.file } }, 422);
  const { criteria, faults } = readCriteria(lines);
  const shown = { typed: { ...typed, lines }, errors: {}, faults: faults.map(words.faults), read: criteria.length };
  return show(rq, place, shown, faults.length > 0 ? 422 : 200);
}

async function save(rq: Rq, place: Place): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  if (typed.act === "read") return readFile(rq, place, typed);
  const errors: FormErrors = {};
  const index = (await listIndices(db)).find((one) => one.key === typed.indexKey);
  const other = OTHER_PURPOSES.find((one) => one === typed.indexKey);
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(typed.year);
  const unitId = z.uuid().safeParse(typed.unitId);
  const forKind = z.enum(SHEET_KINDS).safeParse(typed.forKind);
  if (place.kind === "new") {
    if (!index && !other) errors.indexKey = said.index;
    if (!year.success) errors.year = said.year;
    if (!unitId.success) errors.unitId = said.unit;
    if (!forKind.success) errors.forKind = said.forKind;
  }
  const dueOn = dayOf("dueOn");
  const passTotal = typed.passTotal ? readHundredths(typed.passTotal) : null;
  if (typed.passTotal && (passTotal === null || passTotal === 0 || passTotal > SHEET_LIMITS.maximum))
    errors.passTotal = said.passTotal;
  const passShare = typed.passShare ? Number(typed.passShare) : null;
  if (passShare !== null && (!Number.isInteger(passShare) || passShare < 1 || passShare > 100))
    errors.passShare = said.passShare;
  const lines = typed.lines ?? "";
  if (!isText(typed.title, SHEET_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.document, SHEET_LIMITS.document)) errors.document = said.document;
  if (!fits(typed.note, SHEET_LIMITS.note)) errors.note = said.note;
  if (!dueOn) errors.dueOn = said.dueOn;
  if (lines === "") errors.lines = said.lines;
  else if (!fits(lines, SHEET_LIMITS.lines)) errors.lines = said.linesLong;
  const { criteria, faults } = errors.lines ? { criteria: [], faults: [] } : readCriteria(lines);
  const most = criteria.filter((one) => one.isLeaf).reduce((all, { maximum }) => all + maximum, 0);
  if (passTotal !== null && faults.length === 0 && !errors.lines && passTotal > most)
    errors.passTotal = said.passOver(most);
  if (Object.keys(errors).length > 0 || faults.length > 0 || !dueOn)
    return show(rq, place, { typed, errors, faults: faults.map(words.faults) }, 422);
  const facts = {
    title: typed.title ?? "",
    document: typed.document ?? "",
    note: typed.note ?? "",
    dueOn,
    passTotal,
    passShare,
    criteria,
    at: rq.now,
  };
  try {
    if (place.kind === "change") {
      const { sheet } = place;
      await transaction(db, (tx) =>
        changeSheet(tx, actorOf(rq), { ...facts, sheetId: sheet.id, basedOn: Number(typed.basedOn) }),
      );
      return seeOther(`${SHEETS}/${sheet.id}?xong=sua`);
    }
    const of =
      place.kind === "next"
        ? { ...pickKeys(place.sheet), replacesId: place.sheet.id }
        : {
            purpose: other ?? ("index" as const),
            indexKey: other ? null : (index?.key ?? ""),
            year: year.data ?? 0,
            unitId: unitId.data ?? "",
            forKind: forKind.data ?? "commune",
          };
    if (place.kind === "new" && (await findApproved(db, of))) throw new ScoringRefused("another-approved");
    const id = await transaction(db, (tx) => draftSheet(tx, actorOf(rq), { ...of, ...facts }));
    return seeOther(`${SHEETS}/${id}?xong=lap`);
  } catch (error) {
    if (!(error instanceof ScoringRefused)) throw error;
    const field =
      error.code === "no-right-here" && place.kind === "new"
        ? "unitId"
        : error.code === "another-approved"
          ? "indexKey"
          : "title";
    // What was loaded is what stands there now: saving again replaces it, knowingly.
    const isStale = error.code === "changed-meanwhile" && place.kind === "change";
    const kept = isStale ? { ...typed, basedOn: String(place.sheet.version) } : typed;
    return show(rq, place, { typed: kept, errors: { [field]: words.refusals[error.code] } }, 409);
  }
}

const pickKeys = ({ purpose, indexKey, year, unitId, forKind }: Sheet) => ({
  purpose,
  indexKey,
  year,
  unitId,
  forKind,
});

export const draftSheetPage = (rq: Rq): Promise<Reply> => save(rq, { kind: "new" });
export const changeSheetPage = async (rq: Rq): Promise<Reply> => save(rq, await formOf(rq, "change"));
export const draftEditionPage = async (rq: Rq): Promise<Reply> => save(rq, await formOf(rq, "next"));

export async function sheetTemplate(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const bytes = await writeXlsx([{ name: words.sheet, rows: [words.heads, ...words.templateRows] }]);
  return download(Buffer.from(bytes), XLSX, "mau-phieu-cham.xlsx");
}
