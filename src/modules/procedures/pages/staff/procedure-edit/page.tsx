import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en } from "../../../edit/messages.en.ts";
import { vi } from "../../../edit/messages.vi.ts";
import { readEdit } from "../../../edit/read-edit.ts";
import { type RowAct, readRowAct, readTyped, rowsOf, type Typed, withRowAct } from "../../../edit/typed-rows.ts";
import { blankRow, ROW_LISTS, typedFrom } from "../../../edit/write-typed.ts";
import { en as recordEn } from "../../../messages.en.ts";
import { vi as recordVi } from "../../../messages.vi.ts";
import { ProcedureMoveRefused, ProcedureNotFound } from "../../../procedure.errors.ts";
import { findVersionByNumber, listVersions, type Version } from "../../../procedure.store.ts";
import { proposeVersion } from "../../../propose-version.ts";
import { ProcedureEditView } from "./view.tsx";

async function newest(rq: Rq): Promise<Version> {
  const code = rq.params.code ?? "";
  const head = (await listVersions(rq.app.db, code))[0];
  const version = head && (await findVersionByNumber(rq.app.db, code, head.number));
  if (!version) throw new ProcedureNotFound(code);
  return version;
}

interface More {
  errors?: FieldError[];
  refusal?: string | null;
  /** The row that came, stays or moved after a button of a row was pressed. */
  look?: string;
}

function show(rq: Rq, version: Version, typed: Typed, more: More = {}, status = 200): Reply {
  return html(
    ProcedureEditView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, recordVi, recordEn),
      own: pick(rq.lang, vi, en),
      lang: rq.lang,
      version,
      typed,
      errors: more.errors ?? [],
      refusal: more.refusal ?? null,
      look: more.look ?? null,
    }),
    { status },
  );
}

export async function editProcedurePage(rq: Rq): Promise<Reply> {
  const version = await newest(rq);
  const today = vietnamDay(rq.now);
  return show(rq, version, typedFrom(version.record, [today, version.validFrom].sort()[1] as string, version.id));
}

export async function saveProcedurePage(rq: Rq): Promise<Reply> {
  const version = await newest(rq);
  const typed = readTyped(rq.body);
  const rowAct = readRowAct((rq.body as Record<string, unknown> | null)?.row, ROW_LISTS);
  if (rowAct) {
    const next = withRowAct(prepared(typed, rowAct), rowAct, blankRow);
    return show(rq, version, next.typed, { look: next.look });
  }
  const read = readEdit(typed, version.record);
  if (!read.ok) {
    const words = pick(rq.lang, vi, en).errors;
    const errors = [...read.errors].map(([field, key]) => ({ field, message: words[key] }));
    return show(rq, version, typed, { errors }, 422);
  }
  try {
    await transaction(rq.app.db, (tx) => proposeVersion(tx, actorOf(rq), { ...read.value, at: rq.now }));
  } catch (error) {
    if (!(error instanceof ProcedureMoveRefused)) throw error;
    const sentence = pick(rq.lang, recordVi, recordEn).moveRefusals[error.reason](error.data);
    if (error.reason === "before-predecessor")
      return show(rq, version, typed, { errors: [{ field: "validFrom", message: sentence }] }, 422);
    return show(rq, version, typed, { refusal: sentence }, 409);
  }
  return seeOther(`/can-bo/thu-tuc/${version.code}?xong=proposed`);
}

/** Steps that are split by case become the first case, and one text again when it goes; a figure that is added is typed. */
function prepared(typed: Typed, act: RowAct): Typed {
  const next = new Map(typed);
  const cases = rowsOf(typed, "stepCases");
  if (act.act === "add" && act.at === "stepCases" && cases.length === 0) {
    next.set("stepCases.0.title", "");
    next.set("stepCases.0.steps.0", typed.get("steps") ?? "");
  }
  if (act.act === "remove" && cases.length === 1 && act.at === cases[0]) {
    const steps = rowsOf(typed, `${act.at}.steps`).map((step) => typed.get(step) ?? "");
    next.set("steps", steps.join("\n"));
  }
  const value = /^(methods\.\d+)\.(times|fees)$/.exec(act.at);
  if (act.act === "add" && value) next.set(`${value[1]}.${value[2] === "times" ? "timeMode" : "feesMode"}`, "typed");
  return next;
}
