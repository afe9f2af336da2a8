import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { getProcedureOn } from "../../../find-procedures.ts";
import { FULL_TEXT_PAGE, LONG_PARTS, longPartOf, splitText } from "../../../long-texts.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { DayInvalid } from "../../../procedure.errors.ts";
import { readDay } from "../../../procedure-query.ts";
import { ProcedureFullTextView } from "./view.tsx";

const Query = z.object({
  muc: z.enum(LONG_PARTS).catch("steps"),
  phan: z.coerce.number().int().min(1).max(1_000).catch(1),
  on: z.string().optional().catch(undefined),
});

/** The whole of one long part, page by page, for those few procedures whose text is too long for one page. */
export async function procedureFullTextPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const today = vietnamDay(rq.now);
  const on = query.on === undefined || query.on === "" ? today : readDay(query.on);
  if (on === null) throw new DayInvalid();
  const { version } = await getProcedureOn(rq.app.db, rq.params.code ?? "", on);
  const pieces = splitText(longPartOf(version.record, query.muc), FULL_TEXT_PAGE);
  const text = pieces[query.phan - 1];
  if (text === undefined) throw notFound("no-such-part");
  return html(
    ProcedureFullTextView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      code: version.code,
      name: version.record.plain?.name ?? version.name,
      part: query.muc,
      text,
      page: query.phan,
      pages: pieces.length,
      on: on === today ? null : on,
    }),
  );
}
