import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import { addJob, defineJob } from "../../../../platform/jobs/index.ts";
import { type AddressedPerson, listPeopleHolding, listPeopleHoldingIn } from "../../../accounts/index.ts";
import { ancestors, getUnit } from "../../../organisations/index.ts";
import { findItem, getVersion } from "../../content.store.ts";
import { vi } from "../messages.vi.ts";
import { findUrgent, type UrgentRelease } from "../urgent.store.ts";

const DAY_MS = 86_400_000;

/**
 * Writes to those who are to say yes or no: when it went out, to the nearest who may; when the time has passed, to everybody who
 * may, up to the province, and again each day until somebody has decided.
 */
export const tellUrgent = defineJob<AppContext, { itemId: string; number: number; stage: "sent" | "late" }>({
  name: "content:tell-urgent",
  payload: z.object({ itemId: z.uuid(), number: z.number().int(), stage: z.enum(["sent", "late"]) }),
  async run(app, payload) {
    const { itemId, number, stage } = payload;
    const item = await findItem(app.db, itemId);
    const release = await findUrgent(app.db, itemId);
    if (!item || item.state === "withdrawn" || release?.state !== "waiting" || release.number !== number)
      return "not needed";
    const { title } = await getVersion(app.db, itemId, number);
    const unit = await getUnit(app.db, item.unitId, vietnamDay(app.clock.now()));
    const people = await whoDecides(app, release, item.unitId, stage === "late");
    for (const person of people) {
      await app.mail.send({
        to: person.email,
        subject: vi.mail.subject[stage](title),
        text: vi.mail.text({
          name: person.name,
          title,
          unit: unit.name,
          by: release.sentByName,
          sentAt: formatDateTime(release.sentAt),
          reason: release.reason,
          dueAt: formatDateTime(release.dueAt),
          isLate: stage === "late",
          link: `${app.config.http.publicUrl}/can-bo/tin-bai/${itemId}`,
        }),
      });
    }
    if (stage === "late") {
      // The queue goes by the clock of the machine: in a replayed past "tomorrow" is over, and would come at once, for ever.
      const runAt = new Date(Math.max(app.clock.now().getTime(), Date.now()) + DAY_MS);
      await transaction(app.db, (tx) =>
        addJob(tx, tellUrgent, payload, { subject: `item:${itemId}`, key: `urgent-late:${itemId}:${number}`, runAt }),
      );
    }
    return { people: people.length };
  },
});

async function whoDecides(
  app: AppContext,
  release: UrgentRelease,
  unitId: string,
  isLate: boolean,
): Promise<AddressedPerson[]> {
  const day = vietnamDay(app.clock.now());
  const may = (person: AddressedPerson): boolean =>
    person.id !== release.sentBy && !release.writerIds.includes(person.id);
  const chain = [unitId, ...(await ancestors(app.db, unitId, day)).map((one) => one.id).reverse()];
  if (isLate) return (await listPeopleHoldingIn(app.db, "content.approve", chain, day)).filter(may);
  for (const id of chain) {
    const found = (await listPeopleHolding(app.db, "content.approve", id, day)).filter(may);
    if (found.length > 0) return found;
  }
  return [];
}
