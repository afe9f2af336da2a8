import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { proposeEnd } from "../../../end-procedure.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureMoveRefused, ProcedureNotFound } from "../../../procedure.errors.ts";
import { findNames } from "../../../procedure.store.ts";
import { ProcedureEndView } from "./view.tsx";

export interface EndTyped {
  kind: string;
  "on-day": string;
  "on-month": string;
  "on-year": string;
  decision: string;
  successors: string;
  authority: string;
  note: string;
}

const EMPTY: EndTyped = {
  kind: "",
  "on-day": "",
  "on-month": "",
  "on-year": "",
  decision: "",
  successors: "",
  authority: "",
  note: "",
};
const Kind = z.enum(["repealed", "replaced", "moved"]);

async function show(
  rq: Rq,
  typed: EndTyped,
  errors: FieldError[],
  refusal: string | null,
  status = 200,
): Promise<Reply> {
  const code = rq.params.code ?? "";
  const name = (await findNames(rq.app.db, [code])).get(code);
  if (name === undefined) throw new ProcedureNotFound(code);
  return html(
    ProcedureEndView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), code, name, typed, errors, refusal }),
    { status },
  );
}

export async function endProcedureForm(rq: Rq): Promise<Reply> {
  return show(rq, EMPTY, [], null);
}

export async function endProcedurePage(rq: Rq): Promise<Reply> {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = Object.fromEntries(
    Object.keys(EMPTY).map((name) => [name, typeof body[name] === "string" ? nfc(body[name] as string) : ""]),
  ) as unknown as EndTyped;
  const words = pick(rq.lang, vi, en);
  const say = words.endForm.errors;
  const errors: FieldError[] = [];
  const kind = Kind.safeParse(typed.kind);
  if (!kind.success) errors.push({ field: "kind", message: say.kind ?? "" });
  const on = parseVietnameseDate(`${typed["on-day"]}/${typed["on-month"]}/${typed["on-year"]}`);
  if (on === null) errors.push({ field: "on", message: say.on ?? "" });
  if (typed.decision === "") errors.push({ field: "decision", message: say.decision ?? "" });
  const successors = typed.successors.split(/[\s,;]+/).filter((one) => one !== "");
  if (successors.some((one) => !/^\d\.\d{6}(\.[0-9A-Z.]+)?$/.test(one)))
    errors.push({ field: "successors", message: say.successors ?? "" });
  else if (kind.data === "replaced" && successors.length === 0)
    errors.push({ field: "successors", message: say.successorsNeeded ?? "" });
  if (kind.data === "moved" && typed.authority === "" && successors.length === 0)
    errors.push({ field: "authority", message: say.authorityNeeded ?? "" });
  for (const field of ["decision", "note", "successors", "authority"] as const) {
    if (typed[field].length > 2_000) errors.push({ field, message: say.long ?? "" });
  }
  if (errors.length > 0 || !kind.success || on === null) return show(rq, typed, errors, null, 422);
  const code = rq.params.code ?? "";
  try {
    await transaction(rq.app.db, (tx) =>
      proposeEnd(tx, actorOf(rq), {
        code,
        on,
        kind: kind.data,
        decision: typed.decision,
        successors: [...new Set(successors)],
        authority: kind.data === "moved" && typed.authority !== "" ? typed.authority : null,
        note: typed.note === "" ? null : typed.note,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof ProcedureMoveRefused)) throw error;
    const sentence = words.moveRefusals[error.reason](error.data);
    const field = {
      "before-predecessor": "on",
      "successor-unknown": "successors",
      "successor-is-itself": "successors",
    }[error.reason as string];
    return field ? show(rq, typed, [{ field, message: sentence }], null, 422) : show(rq, typed, [], sentence, 409);
  }
  return seeOther(`/can-bo/thu-tuc/${code}?xong=proposed`);
}
