import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { formatDate } from "../../../../platform/i18n/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { vi as accountsVi } from "../../messages.vi.ts";
import { findAddressedPerson } from "../../people/people-holding.ts";
import { findDelegation } from "../delegation.store.ts";
import { vi } from "../messages.vi.ts";

/** Writes to the delegate what was handed to him, or that it has ended; as it stands when the mail is written. */
export const tellDelegate = defineJob<AppContext, { delegationId: string }>({
  name: "accounts:tell-delegate",
  payload: z.object({ delegationId: z.uuid() }),
  async run(app, { delegationId }) {
    const one = await findDelegation(app.db, delegationId);
    const person = one && (await findAddressedPerson(app.db, one.personId));
    if (!one || !person) return "not needed";
    const names = await unitNames(app.db, [one.unitId], vietnamDay(app.clock.now()));
    const what = {
      name: person.name,
      role: accountsVi.roles[one.role],
      unit: names.get(one.unitId) ?? "",
      holder: one.holderName,
      from: formatDate(one.fromDay),
      until: formatDate(one.untilDay),
      reason: one.reason,
      link: `${app.config.http.publicUrl}/can-bo/uy-quyen`,
    };
    const isOver = one.endedAt !== null;
    await app.mail.send({
      to: person.email,
      subject: isOver ? vi.mail.overSubject(what.holder) : vi.mail.subject(what.holder),
      text: isOver ? vi.mail.over(what) : vi.mail.text(what),
    });
    return "sent";
  },
});
