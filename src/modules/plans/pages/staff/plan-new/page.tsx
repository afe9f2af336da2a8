import { z } from "zod";
import { TookTooLong } from "../../../../../platform/aside/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { createPlanFromText } from "../../../create-plan.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { reachOf } from "../../../plan.policy.ts";
import { NotAPlan, PlanNumberTaken, PlanReadBefore } from "../../../plans.errors.ts";
import { DocumentRefused } from "../../../reading/document-text.errors.ts";
import { READ_SECONDS, readAside } from "../../../reading/read-aside.ts";
import { readSourceText } from "../../../source-text.ts";
import { PlanNewView, type TypedPlan } from "./view.tsx";

interface Shown {
  typed: TypedPlan;
  errors: FormErrors;
  /** The document is none, but gives duties: it can be read for those. */
  offerDirective?: boolean;
  otherId?: string;
}

async function show(rq: Rq, shown: Shown, status = 200): Promise<Reply> {
  const reach = await reachOf(rq.app.db, actorOf(rq), "plans.edit", rq.now);
  return html(
    PlanNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units: await listUnitChoices(rq.app.db, [...reach], vietnamDay(rq.now)),
      ...shown,
    }),
    { status },
  );
}

export async function newPlanPage(rq: Rq): Promise<Reply> {
  const [own] = unitsWhere(actorOf(rq), "plans.edit");
  return show(rq, { typed: { unitId: own ?? "", text: "", sourceName: "" }, errors: {} });
}

const Body = z.object({
  unitId: z.string().default(""),
  text: z.string().default(""),
  sourceName: z
    .string()
    .default("")
    .transform((name) => nfc(name).slice(0, 200)),
  readAs: z.enum(["plan", "directive"]).default("plan").catch("plan"),
});

/** Takes the file, or else the pasted text; what is refused is said in place, with everything kept that was given. */
export async function createPlanPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { unitId, text: pasted, sourceName, readAs } = Body.parse(rq.body);
  const file = rq.files.find((one) => one.fieldName === "file" && one.bytes.length > 0);
  const typed: TypedPlan = { unitId, text: pasted, sourceName };
  const again = (errors: FormErrors, more: Partial<Shown> = {}): Promise<Reply> =>
    show(rq, { typed, errors, ...more }, 422);
  if (!z.uuid().safeParse(unitId).success) return again({ unitId: words.errors.unitMissing });
  const emptyFile = rq.files.find((one) => one.fieldName === "file" && one.fileName !== "" && one.bytes.length === 0);
  if (emptyFile) return again({ file: `${words.documentRefusals.empty} ${words.create.pasteToo}` });
  if (!file && pasted.trim() === "") return again({ file: words.errors.nothingGiven });

  const field = file ? "file" : "text";
  try {
    const source = file
      ? await readSourceText(file.bytes, file.fileName)
      : { text: pasted.replace(/\r\n?/g, "\n"), contentType: null, convertedFrom: null };
    const name = file ? nfc(file.fileName).slice(0, 200) : sourceName || null;
    typed.text = source.text;
    typed.sourceName = name ?? "";
    if (!source.text.isWellFormed()) return again({ [field]: words.errors.loneMarks });
    const draft = { unitId, text: source.text, sourceName: name, readAs, at: rq.now };
    // Bytes under their hash harm nobody when the rest is refused; the row that names them comes with the plan.
    const key = file && source.contentType ? await rq.app.files.put(file.bytes, source.contentType) : null;
    const { reading } = await readAside(rq.app.aside, source.text);
    const planId = await transaction(rq.app.db, (tx) =>
      createPlanFromText(tx, actorOf(rq), {
        ...draft,
        reading,
        sourceFile: key && source.contentType ? { key, contentType: source.contentType } : null,
      }),
    );
    const converted = source.convertedFrom ? `?bangma=${source.convertedFrom}` : "";
    return seeOther(`/can-bo/ke-hoach/${planId}/doc${converted}`);
  } catch (error) {
    if (error instanceof DocumentRefused) {
      const sentence = words.documentRefusals[error.code];
      return again({ [field]: field === "file" ? `${sentence} ${words.create.pasteToo}` : sentence });
    }
    if (error instanceof TookTooLong) return again({ [field]: words.errors.tooLongToRead(READ_SECONDS) });
    if (error instanceof NotAPlan) {
      const offerDirective = error.givesDuties;
      return again({ [field]: words.notAPlan(words.looks[error.seems], offerDirective) }, { offerDirective });
    }
    if (error instanceof PlanReadBefore) return again({ [field]: words.errors.readBefore }, { otherId: error.otherId });
    if (error instanceof PlanNumberTaken)
      return again({ [field]: words.errors.numberTaken(error.number, error.year) }, { otherId: error.otherId });
    throw error;
  }
}
