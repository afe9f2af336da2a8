import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  html,
  longTexts,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { findUnit, type Unit } from "../../../../organisations/index.ts";
import { listProcedureFields, listRecordsInForce, type ProcedureLevel } from "../../../../procedures/index.ts";
import { listBoards } from "../../../boards/board.store.ts";
import { en } from "../../../print/messages.en.ts";
import { vi } from "../../../print/messages.vi.ts";
import { orderPrintRun } from "../../../print/order-print-run.ts";
import { type PaperUnit, unitsOnPaper } from "../../../print/paper-unit.ts";
import { levelOf, planPapers, renderPapers } from "../../../print/papers.ts";
import { canPrint, isPerProcedure, PRINT_FORMS, type PrintForm } from "../../../print/print-form.ts";
import { PrintRunNotYours } from "../../../print/print-run.errors.ts";
import { listPrintRuns, type PrintChoice } from "../../../print/print-run.store.ts";
import {
  type ChangedFilter,
  communesBelow,
  inPrintOrder,
  listChoosable,
  type PrintReach,
  reachForPrint,
  runTitle,
} from "../../../print/print-scope.ts";
import { PrintOrderView } from "./view.tsx";

const PAGE_SIZE = 50;
const one = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().optional().catch(undefined));
const many = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string()).catch([]),
);

/** What stands in the address and comes back hidden with the form. */
const Filter = z.object({
  donvi: one,
  /** Whose procedures: the unit's own, or those of the communes below it. */
  cap: z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.enum(["xa"]).optional().catch(undefined)),
  "linh-vuc": one,
  q: one,
  doi: z.preprocess((value) => value, z.enum(["changed", "never"]).optional().catch(undefined)),
  mau: z.preprocess((value) => (value === "" ? undefined : value), z.enum(PRINT_FORMS).optional().catch(undefined)),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
  ma: many,
});

const Order = Filter.extend({
  phamvi: z.enum(["chon", "tat-ca"]).catch("chon"),
  cho: z.enum(["mot", "tat-ca"]).catch("mot"),
  tach: one,
  khauhieu: one,
  ngonngu: z.enum(["vi", "en"]).catch("vi"),
  bang: many,
  giayphep: one,
  soban: one,
  noiin: one,
  tranle: one,
});
export type TypedOrder = z.infer<typeof Order>;

interface Scene {
  reach: PrintReach;
  unit: Unit;
  level: ProcedureLevel | null;
  /** Living communes below the unit. */
  communes: number;
  field: string | null;
  fields: { field: string; count: number }[];
  form: PrintForm;
  q: string;
  changed: ChangedFilter;
}

async function sceneOf(rq: Rq, asked: z.infer<typeof Filter>): Promise<Scene> {
  const { db } = rq.app;
  const reach = await reachForPrint(db, actorOf(rq), rq.now);
  const id = asked.donvi && reach.ids.includes(asked.donvi) ? asked.donvi : (reach.roots[0] ?? "");
  const unit = await findUnit(db, id, vietnamDay(rq.now));
  if (!unit) throw new PrintRunNotYours();
  const communes = unit.kind === "commune" ? 0 : (await communesBelow(db, unit.id, vietnamDay(rq.now))).length;
  const level = asked.cap === "xa" && communes > 0 ? "commune" : levelOf(unit.kind);
  const fields = await listProcedureFields(rq.app, level);
  return {
    reach,
    unit,
    level,
    communes,
    fields,
    field: fields.find((known) => slugify(known.field, 200) === asked["linh-vuc"])?.field ?? null,
    form: asked.mau ?? "sheet",
    q: nfc(asked.q ?? "").slice(0, 200),
    changed: asked.doi ?? "all",
  };
}

const NOTHING: TypedOrder = Order.parse({});

async function show(rq: Rq, typed: TypedOrder, errors: FormErrors, status = 200): Promise<Reply> {
  const scene = await sceneOf(rq, typed);
  const { db } = rq.app;
  const items = await listChoosable(rq.app, scene);
  const pages = Math.max(1, Math.ceil(items.length / PAGE_SIZE));
  const page = Math.min(typed.trang, pages);
  return html(
    PrintOrderView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...scene,
      items: items.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: items.length,
      namesOnly: items.filter((item) => item.nameOnly).length,
      page,
      pages,
      typed,
      errors,
      boards: (await listBoards(db, [scene.unit.id], 100)).map(({ id, name }) => ({ id, name })),
      runs: await listPrintRuns(db, scene.reach.ids, 8),
    }),
    { status },
  );
}

export async function printOrderPage(rq: Rq): Promise<Reply> {
  const filter = Filter.parse(rq.query);
  // Who chooses what communes settle mostly prints for all of them.
  return show(rq, { ...NOTHING, ...filter, cho: filter.cap === "xa" ? "tat-ca" : "mot" }, {});
}

interface Read {
  errors: FormErrors;
  scene: Scene;
  codes: string[];
  names: string[];
  choice: PrintChoice;
}

async function read(rq: Rq, typed: TypedOrder): Promise<Read> {
  const words = pick(rq.lang, vi, en).errors;
  const scene = await sceneOf(rq, typed);
  const errors: FormErrors = {};
  const items = await listChoosable(rq.app, scene);
  const ticked = new Set(typed.ma);
  const chosen = typed.phamvi === "tat-ca" ? items : items.filter((item) => ticked.has(item.code));
  const printed = inPrintOrder(
    scene.form,
    chosen.filter((item) => canPrint(scene.form, item)),
  );
  if (chosen.length === 0) errors.ma = words.chosen;
  else if (printed.length === 0) errors.ma = words.namesOnly;
  const slogan = nfc(typed.khauhieu ?? "");
  if ([...slogan].length > 80) errors.khauhieu = words.slogan;
  const copies = nfc(typed.soban ?? "").replace(/[.\s]/g, "");
  if (copies !== "" && !(/^\d{1,7}$/.test(copies) && Number(copies) >= 1 && Number(copies) <= 1_000_000))
    errors.soban = words.copies;
  if (!typed.mau) errors.mau = words.form;
  if (typed.cho === "tat-ca" && typed.bang.length > 0) errors.bang = words.many;
  const permit = nfc(typed.giayphep ?? "");
  const printer = nfc(typed.noiin ?? "");
  const bleed = readBleed(typed.tranle ?? "");
  if (bleed === undefined) errors.tranle = words.bleed;
  Object.assign(errors, longTexts(typed, { giayphep: 100, noiin: 150 }, rq.lang));
  return {
    errors,
    scene,
    codes: printed.map((item) => item.code),
    names: printed.slice(0, 1).map((item) => item.plainName ?? item.name),
    choice: {
      codes: printed.map((item) => item.code),
      leftOut: chosen.length - printed.length,
      field: scene.field,
      perField: typed.tach === "1" && !isPerProcedure(scene.form) && scene.field === null,
      slogan: slogan === "" ? null : slogan,
      imprint:
        permit === "" && copies === "" && printer === ""
          ? null
          : { permit: permit || null, copies: copies === "" ? null : Number(copies), printer: printer || null },
      ...(bleed !== null && bleed !== undefined && (scene.form === "leaflet" || scene.form === "poster")
        ? { bleed }
        : {}),
    },
  };
}

/** Millimetres of bleed; null for nothing, undefined for what is none. */
function readBleed(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const bleed = /^\d{1,2}(?:[.,]\d)?$/.test(typed) ? Number(typed.replace(",", ".")) : Number.NaN;
  return bleed >= 0 && bleed <= 20 ? bleed : undefined;
}

/** Orders the run; everything typed stays when something is missing. */
export async function orderPrintPage(rq: Rq): Promise<Reply> {
  const typed = Order.parse(rq.body ?? {});
  const { errors, scene, codes, names, choice } = await read(rq, typed);
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const day = vietnamDay(rq.now);
  const unitIds =
    typed.cho === "tat-ca"
      ? (await communesBelow(rq.app.db, scene.unit.id, day)).map((unit) => unit.id)
      : [scene.unit.id];
  const known = new Set((await listBoards(rq.app.db, [scene.unit.id], 1_000)).map((board) => board.id));
  const boardIds = typed.bang.filter((id) => known.has(id));
  const id = await transaction(rq.app.db, (tx) =>
    orderPrintRun(tx, actorOf(rq), {
      form: scene.form,
      lang: typed.ngonngu,
      unitId: scene.unit.id,
      unitIds,
      boardIds,
      title: runTitle(rq.lang, scene.form, names, codes.length, unitIds.length),
      choice,
      at: rq.now,
    }),
  );
  return seeOther(`/can-bo/niem-yet/luot-in/${id}`);
}

/** Enough to see the form; a preview of a whole booklet would take as long as the booklet. */
const PREVIEWED = 3;

/** The first papers as they would look, marked as a sample and without codes of their own. */
export async function previewPrintPage(rq: Rq): Promise<Reply> {
  const typed = Order.parse(rq.body ?? {});
  const { errors, scene, codes, choice } = await read(rq, typed);
  if (Object.keys(errors).length > 0) return show(rq, typed, errors, 422);
  const { app } = rq;
  const day = vietnamDay(rq.now);
  const shown = codes.slice(0, isPerProcedure(scene.form) || scene.form === "booklet" ? PREVIEWED : 60);
  const records = await listRecordsInForce(app.db, shown, day);
  const units = await unitsOnPaper(app.db, [scene.unit.id], day, typed.ngonngu, app.config.http.publicUrl);
  const order = {
    form: scene.form,
    lang: typed.ngonngu,
    choice,
    unit: units.get(scene.unit.id) as PaperUnit,
    board: null,
    today: day,
    mark: "sample" as const,
  };
  const papers = planPapers(
    order,
    shown.flatMap((code) => records.get(code) ?? []),
    rq.now,
  );
  const site = app.config.http.publicUrl;
  const links = papers.map(({ target }) => ({
    url: `${site}${target.path}`,
    address: `${site.replace(/^https?:\/\//, "")}${target.path}`,
  }));
  const pdf = await renderPapers(app.printer, order, papers, links);
  return download(pdf, "application/pdf", "xem-truoc.pdf", true);
}
