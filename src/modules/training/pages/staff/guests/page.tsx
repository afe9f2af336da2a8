import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { endGuestAddress, makeGuestAddress } from "../../../invite-guests.ts";
import { loadToRun } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";
import { GuestsView } from "./view.tsx";

async function show(rq: Rq, token: string | null): Promise<Reply> {
  const { course } = await loadToRun(rq);
  return html(
    GuestsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      address: token ? `${rq.app.config.http.publicUrl}/moi-du/${token}` : null,
      isEnded: rq.query.xong === "huy",
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

export const guestsPage = (rq: Rq): Promise<Reply> => show(rq, null);

/** Shown once, in the answer itself; the table keeps what recognises it. */
export async function makeGuestAddressPage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  const token = await transaction(rq.app.db, (tx) =>
    makeGuestAddress(tx, actorOf(rq), { courseId: course.id, at: rq.now }),
  );
  return show(rq, token);
}

export async function endGuestAddressPage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  await transaction(rq.app.db, (tx) => endGuestAddress(tx, actorOf(rq), { courseId: course.id, at: rq.now }));
  return seeOther(`${TRAINING}/${course.id}/khach-moi?xong=huy`);
}
