import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { listUnknownCited } from "../../../follow-documents.ts";
import { isNumber, recordDocument } from "../../../keep-document.ts";
import { LIMITS, typeOfNumber } from "../../../legal-document.ts";
import { findByKey } from "../../../legal-documents.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { withUnit } from "../document-edit/page.tsx";
import { CitedListView } from "./view.tsx";

const SHOWN = 100;

async function show(rq: Rq, error: string | null, status = 200): Promise<Reply> {
  const taken = typeof rq.query.xong === "string" && /^\d{1,4}$/.test(rq.query.xong) ? rq.query.xong : null;
  return html(
    CitedListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      rows: await listUnknownCited(rq.app.db, vietnamDay(rq.now), SHOWN),
      taken,
      error,
    }),
    { status },
  );
}

export async function citedListPage(rq: Rq): Promise<Reply> {
  return show(rq, null);
}

/** Key of a row: number and day as cited. */
export const citedKey = (one: { number: string; issuedOn: string | null }): string =>
  `${one.number}|${one.issuedOn ?? ""}`;

export async function takeCitedPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const raw = ((rq.body ?? {}) as Record<string, unknown>).cited;
  const keys = new Set([raw ?? []].flat().map((one) => nfc(String(one))));
  if (keys.size === 0) return show(rq, words.citedNone, 422);
  const rows = (await listUnknownCited(rq.app.db, vietnamDay(rq.now), 5_000)).filter(
    (one) => keys.has(citedKey(one)) && isNumber(one.number) && one.number.length <= LIMITS.number,
  );
  let count = 0;
  await transaction(rq.app.db, async (tx) => {
    for (const row of rows) {
      const facts = await withUnit(
        tx,
        {
          type: row.type ?? typeOfNumber(row.number),
          number: row.number,
          issuer: row.issuer?.slice(0, LIMITS.issuer) ?? null,
          issuedOn: row.issuedOn,
          title: row.title.slice(0, LIMITS.title),
          status: "unknown",
          inForceFrom: null,
          partlyFrom: null,
          inForceTo: null,
          topics: [],
          url: null,
          note: null,
        },
        null,
        rq.now,
      );
      if (await findByKey(tx, facts)) continue;
      await recordDocument(tx, actorOf(rq), { facts, at: rq.now, source: "cited" });
      count++;
    }
  });
  return seeOther(`/can-bo/van-ban/duoc-dan?xong=${count}`);
}
