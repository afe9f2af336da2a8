import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { open, SealError, seal } from "../../../../../platform/crypto/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { recordGathering } from "../../../acknowledge.ts";
import { unitsAsked } from "../../../addressed.ts";
import { BRIEFING_LIMITS } from "../../../briefing.ts";
import { BriefingRefused } from "../../../briefings.errors.ts";
import { type LoadedBriefing, loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { STREAM } from "../../addresses.ts";
import { readFile } from "../../files.ts";
import { GatheringNewView } from "./view.tsx";

const PURPOSE = "briefing-list";
const Kept = z.object({ fileKey: z.string(), fileName: z.string(), fileType: z.string() });
type KeptFile = z.infer<typeof Kept>;

/** A file that was good stays with the form that comes back, bound to person and briefing. */
const placeOf = (rq: Rq): string => `${rq.actor?.id} ${rq.params.id}`;

function keptFile(rq: Rq, sealed: string): KeptFile | null {
  if (sealed === "") return null;
  try {
    return Kept.parse(JSON.parse(open(rq.app.config.secretKey, PURPOSE, placeOf(rq), sealed)));
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

async function unitsFor(rq: Rq, { current }: LoadedBriefing): Promise<{ id: string; name: string }[]> {
  if (!current) throw new BriefingRefused("not-published");
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = new Set(await reachOf(db, actorOf(rq), "briefings.record", rq.now));
  const units = (await unitsAsked(db, current, today)).filter((id) => reach.has(id));
  if (units.length === 0) throw new BriefingRefused("no-right-here");
  return listUnitChoices(db, units, today);
}

async function show(
  rq: Rq,
  loaded: LoadedBriefing,
  typed: Typed,
  file: KeptFile | null,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const units = await unitsFor(rq, loaded);
  const own = actorOf(rq).grants.map((grant) => grant.unitId);
  return html(
    GatheringNewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      briefingId: loaded.briefing.id,
      title: loaded.current?.title ?? "",
      units,
      typed: { ...typed, unitId: typed.unitId || (units.find((unit) => own.includes(unit.id)) ?? units[0])?.id || "" },
      kept: file
        ? { name: file.fileName, sealed: seal(rq.app.config.secretKey, PURPOSE, placeOf(rq), JSON.stringify(file)) }
        : null,
      errors,
    }),
    { status },
  );
}

export async function newGatheringPage(rq: Rq): Promise<Reply> {
  const loaded = await loadBriefing(rq);
  return show(rq, loaded, { kind: "meeting", version: String(loaded.briefing.version) }, null, {});
}

export async function recordGatheringPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const loaded = await loadBriefing(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const errors: FormErrors = {};
  const units = await unitsFor(rq, loaded);
  const unit = units.find((one) => one.id === typed.unitId);
  if (!unit) errors.unitId = words.errors.unitId;
  const kind = (["meeting", "paper"] as const).find((one) => one === typed.kind);
  if (!kind) errors.kind = words.errors.listKind;
  const heldOn = form.dayOf("heldOn");
  if (!heldOn || heldOn > vietnamDay(rq.now)) errors.heldOn = words.errors.heldOn;
  if (!isText(typed.who, BRIEFING_LIMITS.who)) errors.who = words.errors.who;
  const people = /^\d{1,4}$/.test(typed.people ?? "") ? Number(typed.people) : 0;
  if (people < 1 || people > BRIEFING_LIMITS.people) errors.people = words.errors.people;
  const sent = await readFile(rq, "file", typed.who || "danh-sach", errors, words);
  const file = sent ?? (errors.file ? null : keptFile(rq, typed.kept ?? ""));
  if (Object.keys(errors).length > 0 || !unit || !kind || !heldOn) return show(rq, loaded, typed, file, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      recordGathering(tx, actorOf(rq), {
        briefingId: loaded.briefing.id,
        version: Number(typed.version),
        unitId: unit.id,
        kind,
        heldOn,
        who: typed.who ?? "",
        people,
        fileKey: file?.fileKey ?? null,
        fileName: file?.fileName ?? null,
        fileType: file?.fileType ?? null,
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof BriefingRefused)) throw error;
    const field = error.code === "held-in-future" ? "heldOn" : error.code === "unit-out-of-reach" ? "unitId" : "who";
    return show(rq, loaded, typed, file, { [field]: words.refusals[error.code] }, 409);
  }
  return seeOther(`${STREAM}/${loaded.briefing.id}/theo-doi?xong=danhsach`);
}
