import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  EmptyState,
  errorOf,
  type FieldError,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatDate, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Unit } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import {
  changeServices,
  listServicesOn,
  NOTHING_SAID,
  ONLINE_LEVELS,
  ONLINE_REASONS,
  OUT_OF_AREA,
  PlaceActRefused,
  previewServices,
  type ServiceLine,
  type ServiceSaid,
  serviceFaults,
} from "../../../service-points/index.ts";
import { listUnknownCodes } from "../../find-procedures.ts";
import { BulkFormView, BulkPreviewView, type BulkWay, readLines, tellFaults, typedOf } from "../bulk/bulk-form.tsx";
import { codeIn, type LineFault } from "../bulk/cells.ts";
import { chosenCodes, procedureChoice } from "../bulk/choose-procedures.tsx";
import { proposeWays } from "../local-proposals.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { tellWays } from "./tell-ways.ts";
import { readWayCells, type WayFault } from "./way-lines.ts";
import { editableProvinces, WAYS } from "./way-list-page.tsx";

const FIELDS = [
  "province",
  "codesWay",
  "codeLines",
  "level",
  "field",
  "online",
  "reason",
  "announced",
  "portal",
  "area",
  "basis",
  "send",
  "back",
  "from",
  "lines",
  "step",
  "mark",
] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
type Words = typeof vi;
type Plan = Awaited<ReturnType<typeof previewServices>>;

const EMPTY = typedOf(FIELDS, {});

export async function wayChangePage(rq: Rq): Promise<Reply> {
  const codes = rq.url.searchParams.getAll("ma").flatMap((code) => codeIn(code) ?? []);
  return form(
    rq,
    "doi",
    { ...EMPTY, codesWay: codes.length > 0 ? "listed" : "", codeLines: codes.join("\n"), from: formatDate(rq.now) },
    [],
  );
}

export const wayImportPage = (rq: Rq): Promise<Reply> => form(rq, "nhap", EMPTY, []);
export const saveWayChangePage = (rq: Rq): Promise<Reply> => save(rq, "doi");
export const saveWayImportPage = (rq: Rq): Promise<Reply> => save(rq, "nhap");

/** @throws PlaceActRefused for who has no province in their charge. */
async function provincesOf(rq: Rq): Promise<[Unit, ...Unit[]]> {
  const [first, ...rest] = await editableProvinces(rq);
  if (!first) throw new PlaceActRefused("not-yours");
  return [first, ...rest];
}

interface Reading {
  lines: ServiceLine[];
  at: number[];
  errors: FieldError[];
}

async function save(rq: Rq, way: BulkWay): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = typedOf(FIELDS, rq.body);
  const provinces = await provincesOf(rq);
  const province = provinces.find((one) => one.id === typed.province) ?? provinces[0];
  if (typed.step === "edit") return form(rq, way, typed, []);
  const reading = way === "doi" ? await readChoices(rq, typed, province, words) : await readFile(rq, typed, words);
  if (reading.errors.length > 0) return form(rq, way, typed, reading.errors, 422);
  const { db } = rq.app;
  try {
    const plan = await previewServices(db, province.id, reading.lines);
    const today = vietnamDay(rq.now);
    const past = plan.steps.flatMap(({ line, kind }, index): LineFault<WayFault>[] =>
      kind === "change" && line.from < today
        ? [{ line: reading.at[index] ?? 0, fault: "past", given: formatDate(line.from) }]
        : [],
    );
    if (past.length > 0) return form(rq, way, typed, tellFaults(past, words.faults, words), 422);
    if (typed.step !== "save") return preview(rq, way, province, typed, plan, null);
    if (typed.mark !== plan.mark) return preview(rq, way, province, typed, plan, words.refusals["changed-meanwhile"]);
    const lines = plan.steps.filter((step) => step.kind === "change").map((step) => step.line);
    const input = { provinceId: province.id, lines };
    const { mark: seen } = await previewServices(db, province.id, lines);
    await rehearse(db, (tx, system) => changeServices(tx, system, { ...input, seen, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { ...proposeWays(input), unitIds: [province.id], at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof PlaceActRefused) || error.code === "not-yours") throw error;
    const field = way === "doi" ? "codeLines" : "lines";
    return form(rq, way, typed, [{ field, message: words.refusals["too-many"] }], 422);
  }
}

const among = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((one) => one === text);

/** What the form changes; parts that are to stay are left out. */
function readPatch(typed: Typed): Partial<ServiceSaid> {
  const answer = { yes: true, no: false, unknown: null } as Record<string, boolean | null>;
  const patch: Partial<ServiceSaid> = {};
  const online = among(ONLINE_LEVELS, typed.online);
  if (online) patch.onlineLevel = online;
  if (typed.reason !== "") patch.onlineReason = among(ONLINE_REASONS, typed.reason) ?? null;
  // A reason belongs to the partial level, a recommendation to what goes online: they go with it.
  if (online && online !== "partial") patch.onlineReason = typed.reason === "" ? null : (patch.onlineReason ?? null);
  if (typed.announced === "yes" || typed.announced === "no") patch.isOnlineAnnounced = typed.announced === "yes";
  else if (online === "none" || online === "unknown") patch.isOnlineAnnounced = false;
  if (typed.portal !== "") patch.portalUrl = typed.portal === "-" ? null : typed.portal;
  const area = among(OUT_OF_AREA, typed.area);
  if (area) patch.outOfArea = area;
  if (typed.basis !== "") patch.outOfAreaBasis = typed.basis;
  else if (area === "none" || area === "unknown") patch.outOfAreaBasis = null;
  if (typed.send in answer) patch.postSend = answer[typed.send] ?? null;
  if (typed.back in answer) patch.postReturn = answer[typed.back] ?? null;
  return patch;
}

const FIELD_OF_FAULT: Record<string, string> = {
  basis: "basis",
  reason: "reason",
  announced: "announced",
  portal: "portal",
};

async function readChoices(rq: Rq, typed: Typed, province: Unit, words: Words): Promise<Reading> {
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => void errors.push({ field, message });
  const codes = await chosenCodes(rq, typed, fail);
  const from = parseVietnameseDate(typed.from);
  if (from === null || from < vietnamDay(rq.now)) fail("from", words.errors.from);
  const patch = readPatch(typed);
  if (Object.keys(patch).length === 0) fail("online", words.errors.nothing);
  for (const field of ["basis", "portal"] as const) if (typed[field].length > 500) fail(field, words.errors.long);
  if (errors.length > 0 || from === null) return { lines: [], at: [], errors };
  const known = new Map(
    (await listServicesOn(rq.app.db, { codes, provinceId: province.id, on: from })).map((row) => [
      row.procedureCode,
      row,
    ]),
  );
  const told = new Set<string>();
  const lines = codes.map((procedureCode): ServiceLine => {
    const base: ServiceSaid = known.get(procedureCode) ?? NOTHING_SAID;
    const { onlineLevel, onlineReason, isOnlineAnnounced, portalUrl, outOfArea, outOfAreaBasis, postSend, postReturn } =
      {
        ...base,
        ...patch,
      };
    const line = {
      procedureCode,
      from,
      onlineLevel,
      onlineReason,
      isOnlineAnnounced,
      portalUrl,
      outOfArea,
      outOfAreaBasis,
      postSend,
      postReturn,
    };
    for (const fault of serviceFaults(line)) {
      // The same fault of a thousand procedures is one sentence at its field, with the first of them.
      if (told.has(fault)) continue;
      told.add(fault);
      fail(FIELD_OF_FAULT[fault] ?? "online", words.errors.of(procedureCode, words.faults[fault]()));
    }
    return line;
  });
  return { lines, at: [], errors };
}

async function readFile(rq: Rq, typed: Typed, words: Words): Promise<Reading> {
  const none = (field: string, message: string): Reading => ({ lines: [], at: [], errors: [{ field, message }] });
  const read = await readLines(rq, typed, words);
  if ("error" in read) return none("file", read.error);
  const { lines, at, faults } = readWayCells(read.rows, vietnamDay(rq.now));
  const unknown = new Set(
    await listUnknownCodes(
      rq.app.db,
      lines.map((line) => line.procedureCode),
    ),
  );
  for (const [index, line] of lines.entries())
    if (unknown.has(line.procedureCode))
      faults.push({ line: at[index] ?? 0, fault: "code", given: line.procedureCode });
  if (faults.length > 0) return { lines: [], at: [], errors: tellFaults(faults, words.faults, words) };
  return lines.length === 0 ? none("file", words.errors.empty) : { lines, at, errors: [] };
}

async function form(rq: Rq, way: BulkWay, typed: Typed, errors: FieldError[], status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const provinces = await editableProvinces(rq);
  const title = way === "doi" ? words.formTitle : words.fileTitle;
  if (provinces.length === 0)
    return html(
      <StaffLayout ctx={rq.app.view(rq)} title={title} breadcrumbs={[{ text: words.title, href: WAYS }]}>
        <PageHeading title={title} />
        <EmptyState title={words.notYours}>{words.notYoursText}</EmptyState>
      </StaffLayout>,
      { status: 403 },
    );
  const isFile = way === "nhap";
  return html(
    BulkFormView({
      ctx: rq.app.view(rq),
      words,
      list: { href: WAYS, title: words.title },
      way,
      title,
      lead: isFile ? words.fileLead : undefined,
      typed,
      errors,
      first:
        provinces.length > 1 ? (
          <Select
            name="province"
            label={words.province}
            value={typed.province}
            options={provinces.map((one) => ({ value: one.id, label: one.name }))}
          />
        ) : null,
      choices: isFile ? null : (
        <>
          {await procedureChoice(rq, typed, errors)}
          <Parts typed={typed} errors={errors} words={words} />
        </>
      ),
    }),
    { status },
  );
}

function Parts({ typed, errors, words }: { typed: Typed; errors: FieldError[]; words: Words }) {
  const select = (
    name: "online" | "reason" | "announced" | "area" | "send" | "back",
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      name={name}
      label={label}
      value={typed[name]}
      error={errorOf(errors, name)}
      options={[{ value: "", label: words.keep }, ...options]}
    />
  );
  const yesNo = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ];
  const yesNoUnknown = [...yesNo, { value: "unknown", label: words.unknown }];
  return (
    <>
      {select(
        "online",
        words.onlineField,
        ONLINE_LEVELS.map((level) => ({ value: level, label: words.onlineLevel[level] })),
      )}
      {select("reason", words.reasonField, [
        ...ONLINE_REASONS.map((reason) => ({ value: reason, label: words.onlineReason[reason] })),
        { value: "no-reason", label: words.noReason },
      ])}
      {select("announced", words.announcedField, yesNo)}
      <TextInput
        name="portal"
        label={words.portalField}
        hint={words.portalHint}
        value={typed.portal}
        error={errorOf(errors, "portal")}
        optional
      />
      {select(
        "area",
        words.areaField,
        OUT_OF_AREA.map((area) => ({ value: area, label: words.outOfArea[area] })),
      )}
      <TextInput
        name="basis"
        label={words.basisField}
        hint={words.basisHint}
        value={typed.basis}
        error={errorOf(errors, "basis")}
        optional
      />
      {select("send", words.sendField, yesNoUnknown)}
      {select("back", words.returnField, yesNoUnknown)}
      <TextInput
        name="from"
        label={words.from}
        hint={words.fromHint}
        width={10}
        value={typed.from}
        error={errorOf(errors, "from")}
      />
    </>
  );
}

async function preview(
  rq: Rq,
  way: BulkWay,
  province: Unit,
  typed: Typed,
  plan: Plan,
  refusal: string | null,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const told = await tellWays(rq.app.db, plan, rq.lang);
  const { step: _step, mark: _mark, ...hidden } = typed;
  return html(
    <BulkPreviewView
      ctx={rq.app.view(rq)}
      words={words}
      list={{ href: WAYS, title: words.title }}
      way={way}
      title={words.previewTitle}
      lead={words.previewLead(plan.steps.length, province.name)}
      effects={told.all === 0 ? [] : told.effects}
      hidden={{ ...hidden, province: province.id, mark: plan.mark }}
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
            {
              key: "becomes",
              header: words.becomes,
              wide: true,
              cell: (row) => row.changes.map((change) => <span class="db-facts__line">{change}</span>),
            },
            { key: "since", header: words.head.since, cell: (row) => formatDate(row.from) },
          ]}
        />
      )}
    </BulkPreviewView>,
    { status: refusal ? 409 : 200 },
  );
}
