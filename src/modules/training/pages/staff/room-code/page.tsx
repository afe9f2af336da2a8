import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { roomCode } from "../../../attend.ts";
import { listSessions } from "../../../course.store.ts";
import { takesCode } from "../../../course.ts";
import { loadToRun } from "../../../load-course.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { TrainingRefused } from "../../../training.errors.ts";
import { RoomCodeView } from "./view.tsx";

/** To be shown on the wall of the room. */
export async function roomCodePage(rq: Rq): Promise<Reply> {
  const { course } = await loadToRun(rq);
  const session = (await listSessions(rq.app.db, [course.id])).find((one) => one.id === rq.params.session);
  if (!session) throw new TrainingRefused("session-unknown");
  const isOpen = course.state === "announced" && takesCode(session, rq.now);
  return html(
    RoomCodeView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      course,
      session,
      code: isOpen ? roomCode(rq.app.config.secretKey, session.id) : null,
      address: rq.app.config.http.publicUrl.replace(/^https?:\/\//, ""),
    }),
  );
}
