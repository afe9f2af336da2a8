import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { formatDateTime } from "../../../platform/i18n/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { vi } from "../messages.vi.ts";
import { findPerson } from "../people/person.store.ts";

/** Tells people what was done to the safety of their account, so that they notice when it was not they who did it. */
export const sendNotice = defineJob({
  name: "accounts:send-notice",
  payload: z.object({
    personId: z.uuid(),
    notice: z.enum(["password-changed", "second-factor-on", "second-factor-off"]),
    at: z.iso.datetime(),
  }),
  async run(app: AppContext, { personId, notice, at }) {
    const person = await findPerson(app.db, personId);
    if (person?.state !== "active") return { sent: false };
    const { subject, text } = vi.mail.notices[notice];
    await app.mail.send({
      to: person.email,
      subject,
      text: vi.mail.notice(person.name, text, formatDateTime(new Date(at))),
    });
    return { sent: true };
  },
});
