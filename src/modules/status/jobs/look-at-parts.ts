import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { listPeopleHolding } from "../../accounts/index.ts";
import { homeSite } from "../../organisations/index.ts";
import { type Asked, askParts, keepLook } from "../look.ts";
import { vi } from "../messages.vi.ts";
import { listPartStates } from "../status.store.ts";

const payload = z.object({
  email: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** A mail to one administrator; tried again as all mail is. */
export const tellOfTrouble = defineJob<AppContext, z.infer<typeof payload>>({
  name: "status:tell",
  payload,
  async run(app, { email, subject, text }) {
    await app.mail.send({ to: email, subject, text });
  },
});

/** Every minute: asks the parts, keeps what they say, and lets administrators know of what lasts. */
export function lookAtParts(asked: () => readonly Asked[]) {
  return defineJob<AppContext, Record<string, never>>({
    name: "status:look",
    payload: z.object({}).transform(() => ({})),
    async run(app) {
      const parts = await askParts(app, asked(), await listPartStates(app.db));
      const at = app.clock.now();
      const address = `${app.config.http.publicUrl}/can-bo/tinh-trang`;
      await transaction(app.db, async (tx) => {
        for (const { kind, trouble } of await keepLook(tx, parts, at)) {
          const mail =
            kind === "began" ? vi.mail.began(trouble, address) : vi.mail.ended(trouble, trouble.endedAt ?? at, address);
          const { unitId } = await homeSite(tx, vietnamDay(at));
          if (unitId === "") continue;
          for (const { email } of await listPeopleHolding(tx, "jobs.read", unitId, vietnamDay(at)))
            await addJob(tx, tellOfTrouble, { email, ...mail }, { subject: trouble.part });
        }
      });
    },
  });
}
