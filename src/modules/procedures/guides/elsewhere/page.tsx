import { z } from "zod";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { GuideView } from "../guide-view.tsx";
import { loadGuide } from "../load-guide.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const ELSEWHERE = "/thu-tuc/nop-noi-khac";

/** Where else than at the competent place a procedure may be handed in, where that is on record. */
const WHERE_ELSE = ["province", "nation", "none"] as const;
export type WhereElse = (typeof WHERE_ELSE)[number];
const IN_ADDRESS: Record<WhereElse, string> = { province: "tinh", nation: "ca-nuoc", none: "khong" };

const Query = z.object({
  "pham-vi": z.string().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** How to file at a place that is not the competent one, and what can be filed so. */
export async function elsewherePage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const guide = await loadGuide(rq, {
    kinds: WHERE_ELSE,
    kindOf: ({ outOfArea }) => (outOfArea === "unknown" ? null : outOfArea),
    noteOf: ({ outOfAreaBasis }) => (outOfAreaBasis ? words.based(outOfAreaBasis) : ""),
    asked: WHERE_ELSE.find((one) => IN_ADDRESS[one] === query["pham-vi"]),
    page: query.trang,
  });
  // One decision for all of them is said once.
  const bases = new Set(guide.shown.map((one) => one.note));
  const only = bases.size === 1 ? [...bases][0] : undefined;
  return html(
    <GuideView
      ctx={rq.app.view(rq)}
      words={words}
      guide={only ? { ...guide, shown: guide.shown.map((one) => ({ ...one, note: "" })) } : guide}
      href={(kind, page) =>
        `${ELSEWHERE}?${new URLSearchParams({ "pham-vi": IN_ADDRESS[kind], ...(page > 1 ? { trang: String(page) } : {}) })}`
      }
      shared={only ? `${only}.` : undefined}
    />,
  );
}
