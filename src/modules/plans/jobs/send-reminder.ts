import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, shortText } from "../../../platform/i18n/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { findAddressedPerson } from "../../accounts/index.ts";
import { listStandingComments } from "../comments/comment.store.ts";
import { listOpenRequests } from "../cooperation/request.store.ts";
import { listObstaclesByIds } from "../obstacles/obstacles.store.ts";
import { dayOf } from "../reminders/collect-reminders.ts";
import { vi } from "../reminders/messages.vi.ts";
import { daysBetween } from "../reminders/reminder-days.ts";
import { findDigest } from "../reminders/reminders.store.ts";
import { listTasksOfUnits } from "../unit-tasks.ts";

/** Mails a person the digest of a day. What was proven or taken away since it was queued is left out. */
export const sendReminder = defineJob<AppContext, { personId: string; day: string }>({
  name: "plans:send-reminder",
  payload: z.object({ personId: z.uuid(), day: z.iso.date() }),
  async run(app, { personId, day }) {
    const [person, digest] = [await findAddressedPerson(app.db, personId), await findDigest(app.db, personId, day)];
    if (!person || !digest) return "not needed";
    const today = vietnamDay(app.clock.now());
    const wanted = new Set(digest.tasks.map((one) => `${one.taskId} ${one.unitId}`));
    const open = (await listTasksOfUnits(app.db, [...new Set(digest.tasks.map((one) => one.unitId))], today)).filter(
      (one) => one.state !== "done" && wanted.has(`${one.task.id} ${one.unitId}`),
    );
    const requests = await listOpenRequests(app.db, { ids: digest.requests.map((one) => one.requestId) });
    const comments = await listStandingComments(app.db, digest.comments);
    const obstacles = (await listObstaclesByIds(app.db, digest.obstacles)).filter(
      (one) => one.state === "open" || one.state === "answered",
    );
    if (open.length + requests.length + comments.length + obstacles.length + digest.notices.length === 0)
      return "not needed";
    const site = app.config.http.publicUrl;
    const lines = [
      ...open.map((one) => ({
        dueOn: dayOf(one) ?? today,
        text: shortText(one.task.text, 200),
        link: `${site}/can-bo/ke-hoach/nhiem-vu/${one.task.id}`,
      })),
      ...requests.map((one) => ({
        dueOn: one.dueOn,
        text: vi.request(one.title),
        link: `${site}/can-bo/phoi-hop/${one.id}`,
      })),
      ...digest.notices.flatMap(({ dueOn, text, path }) =>
        dueOn === null ? [] : [{ dueOn, text, link: site + path }],
      ),
    ]
      .sort((a, b) => a.dueOn.localeCompare(b.dueOn))
      .map(({ dueOn, text, link }) => ({
        isLate: dueOn < today,
        text: vi.line(text, vi.due(formatDate(dueOn), daysBetween(today, dueOn)), link),
      }));
    const known = digest.notices.filter((one) => one.dueOn === null);
    const late = lines.filter((line) => line.isLate);
    const soon = lines.filter((line) => !line.isLate);
    await app.mail.send({
      to: person.email,
      subject: vi.subject({
        late: late.length,
        soon: soon.length,
        comments: comments.length,
        obstacles: obstacles.length,
        known: known.length,
      }),
      text: vi.mail(
        person.name,
        late.map((line) => line.text),
        soon.map((line) => line.text),
        {
          comments: commentLines(comments, site),
          known: known.map((one) => vi.known(one.text, site + one.path)),
          obstacles: obstacles.map((one) =>
            vi.line(
              shortText(one.text, 200),
              one.state === "open" ? vi.answerBy(formatDate(one.dueOn), daysBetween(today, one.dueOn)) : vi.confirm,
              `${site}/can-bo/kho-khan/${one.id}`,
            ),
          ),
        },
        `${app.config.http.publicUrl}/can-bo/ke-hoach/nhiem-vu`,
      ),
    });
    return {
      tasks: open.length,
      requests: requests.length,
      comments: comments.length,
      obstacles: obstacles.length,
    };
  },
});

/** One line for each task or request: who wrote, and the way there. The words themselves are read on the page. */
function commentLines(comments: Awaited<ReturnType<typeof listStandingComments>>, site: string): string[] {
  const bySubject = Map.groupBy(comments, (one) =>
    one.taskId ? `/can-bo/ke-hoach/nhiem-vu/${one.taskId}` : `/can-bo/phoi-hop/${one.requestId}`,
  );
  return [...bySubject].map(([path, all]) =>
    vi.comment(
      [...new Set(all.map((one) => one.writtenByName))].join(", "),
      shortText(all[0]?.about ?? "", 160),
      `${site}${path}/trao-doi`,
    ),
  );
}
