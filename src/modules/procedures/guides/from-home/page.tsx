import { z } from "zod";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { GuideView } from "../guide-view.tsx";
import { loadGuide } from "../load-guide.ts";
import { FROM_HOME, type FromHome, fromHome } from "./from-home.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const FROM_HOME_GUIDE = "/thu-tuc/lam-tu-nha";

const IN_ADDRESS: Record<FromHome, string> = { whole: "tron-ven", once: "mot-lan", never: "phai-den" };

const Query = z.object({
  den: z.string().optional().catch(undefined),
  trang: z.coerce.number().int().min(1).max(1_000).catch(1),
});

/** How to file, pay, follow and receive without a visit, and which procedures allow it. */
export async function fromHomePage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const guide = await loadGuide(rq, {
    kinds: FROM_HOME,
    kindOf: fromHome,
    noteOf: ({ onlineLevel }) => (onlineLevel === "full" ? words.online : ""),
    asked: FROM_HOME.find((one) => IN_ADDRESS[one] === query.den),
    page: query.trang,
  });
  return html(
    <GuideView
      ctx={rq.app.view(rq)}
      words={words}
      guide={guide}
      href={(kind, page) =>
        `${FROM_HOME_GUIDE}?${new URLSearchParams({ den: IN_ADDRESS[kind], ...(page > 1 ? { trang: String(page) } : {}) })}`
      }
    />,
  );
}
