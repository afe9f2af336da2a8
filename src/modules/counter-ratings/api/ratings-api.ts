import type { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { HttpError, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { nfc, pick } from "../../../platform/i18n/index.ts";
import { listProcedureNames } from "../../procedures/index.ts";
import { findPoint } from "../../service-points/index.ts";
import type { RatingDevice } from "../devices/device.ts";
import { pairDevice } from "../devices/keep-device.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import type { Mark } from "../rating.ts";
import { RatingRefused } from "../ratings.errors.ts";
import { offeredAt } from "../reasons/offer-reasons.ts";
import { type ToldRating, takeRatings } from "../take-ratings.ts";
import { type DeviceJson, LooseBody, PairBody, RatingJson, type RatingsAnswer } from "./schemas.ts";

/** What a tablet shows, told with every answer so that it follows what was changed. */
async function deviceJson(rq: Rq, device: RatingDevice): Promise<z.infer<typeof DeviceJson>> {
  const point = await findPoint(rq.app.db, device.pointId, vietnamDay(rq.now));
  const procedures = await listProcedureNames(rq.app.db, device.procedureCodes, rq.now);
  return {
    name: device.name,
    place: point?.name ?? "",
    counter: device.counter,
    subjects: device.subjects,
    fields: device.fields,
    procedures: procedures.map(({ code, name }) => ({ code, name })),
    languages: device.languages,
    reasons: (await offeredAt(rq.app.db, device.unitId, rq.now)).map(({ key, words }) => ({ key, words })),
  };
}

type Result = z.infer<typeof RatingsAnswer>["results"][number];

/** Ratings of a tablet: each id is answered, taken, known already or refused with the reason. */
export async function ratingsApi(rq: Rq): Promise<Reply> {
  const body = LooseBody.parse(rq.body);
  const words = pick(rq.lang, vi, en).api;
  const told: ToldRating[] = [];
  const read = body.ratings.map((one): { id: string | null; fault: string | null } => {
    const found = RatingJson.safeParse(one);
    const id = (one as { id?: unknown } | null)?.id;
    if (!found.success)
      return {
        id: typeof id === "string" ? id.slice(0, 60) : null,
        fault: String(found.error.issues[0]?.path[0] ?? ""),
      };
    const { mark, field, reasons, ...rest } = found.data;
    told.push({
      ...rest,
      id: rest.id.toLowerCase(),
      mark: mark as Mark,
      field: field && nfc(field),
      reasons: [...new Set(reasons)],
    });
    return { id: found.data.id, fault: null };
  });
  const batch = await transaction(rq.app.db, (tx) =>
    takeRatings(tx, {
      token: body.token,
      ratings: told,
      deviceNow: body.now,
      waiting: body.waiting,
      version: body.version || null,
      now: rq.now,
    }),
  );
  if (!batch) throw new HttpError(401, "device-unknown");
  const first = new Set(batch.taken);
  const results = read.map(({ id, fault }): Result => {
    if (fault !== null || id === null)
      return { id, result: "refused", code: `invalid-${fault || "rating"}`, detail: words.invalid(fault ?? "") };
    // An id told twice in one batch is taken once.
    return { id, result: first.delete(id.toLowerCase()) ? "taken" : "known" };
  });
  return json({ serverTime: rq.now.toISOString(), results, device: await deviceJson(rq, batch.device) });
}

/** A tablet hands in the code the officer typed or scanned, and gets its token. */
export async function pairApi(rq: Rq): Promise<Reply> {
  const { code } = PairBody.parse(rq.body);
  try {
    const { token, device } = await transaction(rq.app.db, (tx) => pairDevice(tx, { code, at: rq.now }));
    return json(
      { token, serverTime: rq.now.toISOString(), device: await deviceJson(rq, device) },
      { status: 201, headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    if (error instanceof RatingRefused && error.code === "code-wrong")
      throw new InvalidContent([
        { pointer: "/code", code: "pairing-code-wrong", detail: pick(rq.lang, vi, en).refusals["code-wrong"] },
      ]);
    throw error;
  }
}
