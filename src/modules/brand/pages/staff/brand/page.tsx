import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { ancestors, findUnit, type Unit } from "../../../../organisations/index.ts";
import { BrandChangedMeanwhile, EmblemUnreadable } from "../../../brand.errors.ts";
import { listBrandsOf } from "../../../brand.store.ts";
import { isReadableOnWhite, readColour } from "../../../brand.ts";
import { keepBrand } from "../../../keep-brand.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { type ReadEmblem, readEmblem } from "../../../read-emblem.ts";
import { type BrandInUse, BrandView } from "./view.tsx";

export async function brandPage(rq: Rq): Promise<Reply> {
  return show(rq, { typed: null, errors: {} });
}

export async function keepBrandPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const colour = typed.colour ? readColour(typed.colour) : null;
  if (typed.colour && !colour) errors.colour = words.errors.colour;
  else if (colour && !isReadableOnWhite(colour)) errors.colour = words.refusals["unreadable-colour"];
  const emblem = await emblemOf(rq, typed.keep ?? "", errors);
  if (Object.keys(errors).length > 0) return show(rq, { typed, errors }, 422);
  const unitId = rq.params.id ?? "";
  const basedOn = z.coerce.number().int().min(0).catch(0).parse(typed.basedOn);
  try {
    await transaction(rq.app.db, (tx) => keepBrand(tx, actorOf(rq), { unitId, emblem, colour, basedOn, at: rq.now }));
  } catch (error) {
    if (error instanceof BrandChangedMeanwhile)
      return show(rq, { typed, errors: { keep: words.changedMeanwhile(error.by) } }, 409);
    throw error;
  }
  return seeOther(`/can-bo/to-chuc/${unitId}/nhan-dien?xong=1`);
}

/** What is to be kept; what is wrong with it goes into `errors`. */
async function emblemOf(rq: Rq, keep: string, errors: FormErrors): Promise<ReadEmblem | "same" | null> {
  const words = pick(rq.lang, vi, en);
  if (keep === "same") return "same";
  if (keep === "none") return null;
  if (keep !== "new") {
    errors.keep = words.errors.keep;
    return null;
  }
  const sent = rq.files.find((one) => one.fieldName === "file" && one.fileName !== "");
  try {
    if (sent) return await readEmblem(sent.bytes);
    errors.file = words.errors.fileMissing;
  } catch (error) {
    if (!(error instanceof EmblemUnreadable)) throw error;
    errors.file = words.files[error.code];
  }
  return null;
}

async function show(rq: Rq, form: { typed: Typed | null; errors: FormErrors }, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const id = z.uuid().safeParse(rq.params.id);
  const unit = id.success ? await findUnit(db, id.data, today) : undefined;
  if (!unit) throw notFound("unit-not-found");
  const above = await ancestors(db, unit.id, today);
  const inUse = await inUseOf(rq, [...above, unit]);
  const own = inUse.own;
  return html(
    BrandView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      unit,
      above,
      inUse,
      mayKeep: await mayAt(db, actorOf(rq), "organisations.edit", unit.id, rq.now),
      typed: form.typed ?? {
        keep: own?.emblemHash ? "same" : "none",
        colour: own?.colour ?? "",
      },
      errors: form.errors,
      isDone: rq.query.xong === "1",
    }),
    { status },
  );
}

/** What is seen today and whose it is; `path` leads from the top to the unit. */
async function inUseOf(rq: Rq, path: Unit[]): Promise<BrandInUse> {
  const rows = await listBrandsOf(
    rq.app.db,
    path.map((one) => one.id),
  );
  const nearestFirst = path.toReversed();
  const lastWith = (part: "emblemHash" | "colour") => {
    const giver = nearestFirst.find((unit) => rows.some((row) => row.unitId === unit.id && row[part] !== null));
    const value = rows.find((row) => row.unitId === giver?.id)?.[part];
    return giver && value ? { giver, value } : null;
  };
  return {
    own: rows.find((row) => row.unitId === nearestFirst[0]?.id) ?? null,
    emblem: lastWith("emblemHash"),
    colour: lastWith("colour"),
  };
}
