import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { formatDateTime } from "../../../platform/i18n/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { vi } from "../messages.vi.ts";
import { findLink, markLinkSent } from "../people/one-time-link.store.ts";
import { linkAddress, linkToken } from "../people/one-time-link.ts";
import { getPerson } from "../people/person.store.ts";

/** Writes the e-mail with an invitation or reset link, once, and only while the link still opens something. */
export const sendLink = defineJob({
  name: "accounts:send-link",
  payload: z.object({ linkId: z.uuid() }),
  async run(app: AppContext, { linkId }) {
    const link = await findLink(app.db, linkId);
    const now = app.clock.now();
    if (!link || link.sentAt || link.usedAt || link.expiresAt <= now) return { sent: false };
    const person = await getPerson(app.db, link.personId);
    const address = linkAddress(app.config.http.publicUrl, link.kind, linkToken(app.config.secretKey, link.id));
    const { subject, text } = vi.mail[link.kind](person.name, address, formatDateTime(link.expiresAt));
    await app.mail.send({ to: person.email, subject, text });
    await markLinkSent(app.db, link.id, now);
    return { sent: true };
  },
});
