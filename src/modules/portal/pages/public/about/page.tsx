import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { AboutView } from "./view.tsx";

export async function accessibilityPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(AboutView({ ctx: rq.app.view(rq, await siteOf(rq)), text: words.accessibility }));
}

export async function personalDataPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(AboutView({ ctx: rq.app.view(rq, await siteOf(rq)), text: words.personalData }));
}
