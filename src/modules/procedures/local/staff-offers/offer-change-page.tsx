import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { errorOf, type FieldError, Radios, Table, TextArea, TextInput } from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatDate, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import {
  changeOffers,
  OFFER_ACTS,
  type OfferLine,
  type OfferPlan,
  PlaceActRefused,
  previewOffers,
} from "../../../service-points/index.ts";
import { listUnknownCodes } from "../../find-procedures.ts";
import { BulkFormView, BulkPreviewView, type BulkWay, readLines, tellFaults, typedOf } from "../bulk/bulk-form.tsx";
import { codeIn, type LineFault } from "../bulk/cells.ts";
import { chosenCodes, type Fail, linesOf, procedureChoice } from "../bulk/choose-procedures.tsx";
import { unitsInReach } from "../bulk/units-in-reach.ts";
import { proposeOffers } from "../local-proposals.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type OfferFault, readOfferCells, type UnitFinder, unitFinder } from "./offer-lines.ts";
import { OFFERS } from "./offer-list-page.tsx";
import { tellOffers } from "./tell-offers.ts";

const FIELDS = [
  "unitsWay",
  "unitLines",
  "codesWay",
  "codeLines",
  "level",
  "field",
  "act",
  "from",
  "until",
  "note",
  "lines",
  "step",
  "mark",
] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
type Words = typeof vi;

const EMPTY = typedOf(FIELDS, {});

/** Chosen rows of the list arrive in the address. */
export async function offerChangePage(rq: Rq): Promise<Reply> {
  const units = await unitsInReach(rq, "places.edit");
  const unit = units.find((one) => one.id === rq.query["don-vi"]);
  const codes = rq.url.searchParams.getAll("ma").flatMap((code) => codeIn(code) ?? []);
  const typed = {
    ...EMPTY,
    unitsWay: unit ? "listed" : "",
    unitLines: unit?.name ?? "",
    codesWay: codes.length > 0 ? "listed" : "",
    codeLines: codes.join("\n"),
    from: formatDate(rq.now),
  };
  return form(rq, "doi", units, typed, []);
}

export async function offerImportPage(rq: Rq): Promise<Reply> {
  return form(rq, "nhap", [], EMPTY, []);
}

export const saveOfferChangePage = (rq: Rq): Promise<Reply> => save(rq, "doi");
export const saveOfferImportPage = (rq: Rq): Promise<Reply> => save(rq, "nhap");

interface Reading {
  lines: OfferLine[];
  errors: FieldError[];
  /** Where each line stands in the file. */
  at: number[];
}

async function save(rq: Rq, way: BulkWay): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = typedOf(FIELDS, rq.body);
  const units = await unitsInReach(rq, "places.edit");
  if (typed.step === "edit") return form(rq, way, units, typed, []);
  const reading = way === "doi" ? await readChoices(rq, typed, units, words) : await readFile(rq, typed, units, words);
  if (reading.errors.length > 0) return form(rq, way, units, typed, reading.errors, 422);
  const { db } = rq.app;
  try {
    const plan = await previewOffers(db, reading.lines);
    const refused = refusalsOf(plan, reading, way, vietnamDay(rq.now), words);
    if (refused.length > 0) return form(rq, way, units, typed, refused, 422);
    if (typed.step !== "save") return preview(rq, way, units, typed, plan, null);
    const lines = plan.steps.filter((step) => step.kind === "change").map((step) => step.line);
    if (typed.mark !== plan.mark) return preview(rq, way, units, typed, plan, words.refusals["changed-meanwhile"]);
    await rehearse(db, (tx, system) => changeOffers(tx, system, { lines, at: rq.now }));
    const unitIds = lines.map((line) => line.unitId);
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { ...proposeOffers(lines), unitIds, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof PlaceActRefused) || error.code === "not-yours") throw error;
    const field = way === "doi" ? "codeLines" : "lines";
    return form(rq, way, units, typed, [{ field, message: words.refusals["too-many"] }], 422);
  }
}

/** What the rules refuse once it is known what is said already: days of the past, two changes of one pair. */
function refusalsOf(plan: OfferPlan, reading: Reading, way: BulkWay, today: string, words: Words): FieldError[] {
  if (way === "doi") return [];
  const faults: LineFault<OfferFault>[] = [];
  const changing = new Set<string>();
  for (const [index, { line, kind }] of plan.steps.entries()) {
    if (kind === "same") continue;
    const at = reading.at[index] ?? 0;
    const key = `${line.unitId} ${line.code}`;
    if (line.from < today) faults.push({ line: at, fault: "past", given: formatDate(line.from) });
    else if (changing.has(key)) faults.push({ line: at, fault: "twice", given: line.code });
    changing.add(key);
  }
  return tellFaults(faults, words.faults, words);
}

async function readChoices(rq: Rq, typed: Typed, units: readonly Unit[], words: Words): Promise<Reading> {
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => void errors.push({ field, message });
  const chosen = chosenUnits(typed, units, words, fail);
  const codes = await chosenCodes(rq, typed, fail);
  const act = OFFER_ACTS.find((one) => one === typed.act);
  if (!act) fail("act", words.errors.act);
  const from = parseVietnameseDate(typed.from);
  if (from === null || from < vietnamDay(rq.now)) fail("from", words.errors.from);
  const until = typed.until === "" ? null : parseVietnameseDate(typed.until);
  if (typed.until !== "" && (until === null || (from !== null && until <= from))) fail("until", words.errors.until);
  if (typed.note.length > 500) fail("note", words.errors.note);
  const lines: OfferLine[] = [];
  if (errors.length === 0 && act && from)
    for (const unit of chosen)
      for (const code of codes) lines.push({ unitId: unit.id, code, act, from, until, note: typed.note || null });
  return { lines, errors, at: [] };
}

function chosenUnits(typed: Typed, units: readonly Unit[], words: Words, fail: Fail): Unit[] {
  if (typed.unitsWay === "communes") return units.filter((unit) => unit.kind === "commune");
  if (typed.unitsWay === "provinces") return units.filter((unit) => unit.kind === "province");
  const given = linesOf(typed.unitLines);
  if (typed.unitsWay !== "listed" || given.length === 0) {
    fail(typed.unitsWay === "listed" ? "unitLines" : "unitsWay", words.errors.units);
    return [];
  }
  const find: UnitFinder = unitFinder(units);
  const found: Unit[] = [];
  for (const text of given) {
    const unit = find(text);
    if (typeof unit !== "string") found.push(unit);
    else fail("unitLines", words.errors[unit === "ambiguous" ? "unitAmbiguous" : "unitUnknown"](text.slice(0, 100)));
  }
  return [...new Map(found.map((unit) => [unit.id, unit])).values()];
}

async function readFile(rq: Rq, typed: Typed, units: readonly Unit[], words: Words): Promise<Reading> {
  const none = (field: string, message: string): Reading => ({ lines: [], at: [], errors: [{ field, message }] });
  const read = await readLines(rq, typed, words);
  if ("error" in read) return none("file", read.error);
  const { lines, at, faults } = readOfferCells(read.rows, unitFinder(units), vietnamDay(rq.now));
  const unknown = new Set(await listUnknownCodes(rq.app.db, [...new Set(lines.map((line) => line.code))]));
  for (const [index, line] of lines.entries())
    if (unknown.has(line.code)) faults.push({ line: at[index] ?? 0, fault: "codeUnknown", given: line.code });
  if (faults.length > 0) return { lines: [], at: [], errors: tellFaults(faults, words.faults, words) };
  return lines.length === 0 ? none("file", words.errors.empty) : { lines, at, errors: [] };
}

async function form(
  rq: Rq,
  way: BulkWay,
  units: readonly Unit[],
  typed: Typed,
  errors: FieldError[],
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const isFile = way === "nhap";
  return html(
    BulkFormView({
      ctx: rq.app.view(rq),
      words,
      list: { href: OFFERS, title: words.title },
      way,
      title: isFile ? words.fileTitle : words.formTitle,
      lead: isFile ? words.fileLead : undefined,
      typed,
      errors,
      choices: isFile ? null : await choiceFields(rq, units, typed, errors, words),
    }),
    { status },
  );
}

async function choiceFields(rq: Rq, units: readonly Unit[], typed: Typed, errors: FieldError[], words: Words) {
  const communes = units.filter((unit) => unit.kind === "commune").length;
  const hasProvince = units.some((unit) => unit.kind === "province");
  return (
    <>
      <Radios
        name="unitsWay"
        label={words.units}
        value={typed.unitsWay}
        error={errorOf(errors, "unitsWay")}
        options={[
          ...(communes > 0 ? [{ value: "communes", label: words.unitsWays.communes(communes) }] : []),
          ...(hasProvince ? [{ value: "provinces", label: words.unitsWays.provinces }] : []),
          {
            value: "listed",
            label: words.unitsWays.listed,
            conditional: (
              <TextArea
                name="unitLines"
                label={words.unitLines}
                hint={words.unitLinesHint}
                rows={4}
                value={typed.unitLines}
                error={errorOf(errors, "unitLines")}
              />
            ),
          },
        ]}
      />
      {await procedureChoice(rq, typed, errors)}
      <Radios
        name="act"
        label={words.act}
        value={typed.act}
        error={errorOf(errors, "act")}
        options={OFFER_ACTS.map((act) => ({ value: act, label: words.acts[act] }))}
      />
      <TextInput
        name="from"
        label={words.from}
        hint={words.fromHint}
        width={10}
        value={typed.from}
        error={errorOf(errors, "from")}
      />
      <TextInput
        name="until"
        label={words.until}
        hint={words.untilHint}
        width={10}
        value={typed.until}
        error={errorOf(errors, "until")}
        optional
      />
      <TextInput
        name="note"
        label={words.note}
        hint={words.noteHint}
        value={typed.note}
        error={errorOf(errors, "note")}
        optional
      />
    </>
  );
}

async function preview(
  rq: Rq,
  way: BulkWay,
  units: readonly Unit[],
  typed: Typed,
  plan: OfferPlan,
  refusal: string | null,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const codes = new Set(plan.steps.map((step) => step.line.code));
  const unitCount = new Set(plan.steps.map((step) => step.line.unitId)).size;
  const told = await tellOffers(rq.app, plan, new Map(units.map((unit) => [unit.id, unit])), rq.lang);
  const isProduct = unitCount * codes.size === plan.steps.length;
  const { step: _step, mark: _mark, ...hidden } = typed;
  return html(
    <BulkPreviewView
      ctx={rq.app.view(rq)}
      words={words}
      list={{ href: OFFERS, title: words.title }}
      way={way}
      title={words.previewTitle}
      lead={isProduct ? words.previewSum(unitCount, codes.size) : words.previewPairs(plan.steps.length)}
      effects={told.all === 0 ? [] : told.effects}
      hidden={{ ...hidden, mark: plan.mark }}
      refusal={refusal}
    >
      {told.rows.length === 0 ? null : (
        <Table
          caption={words.first(told.rows.length, told.all)}
          phone="cards"
          dense
          rows={told.rows}
          columns={[
            {
              key: "procedure",
              header: words.head.procedure,
              rowHeader: true,
              wide: true,
              cell: (row) => (
                <>
                  {row.procedure}
                  <span class="govuk-hint">{row.code}</span>
                </>
              ),
            },
            { key: "unit", header: words.head.unit, wide: true, cell: (row) => row.unit },
            { key: "now", header: words.now, cell: (row) => row.now },
            {
              key: "becomes",
              header: words.becomes,
              wide: true,
              cell: (row) => (
                <>
                  {row.becomes}
                  <span class="govuk-hint">{row.days}</span>
                </>
              ),
            },
            { key: "note", header: words.head.note, cell: (row) => row.note },
          ]}
        />
      )}
    </BulkPreviewView>,
    { status: refusal ? 409 : 200 },
  );
}
