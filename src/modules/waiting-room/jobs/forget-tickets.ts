import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { listHalls } from "../hall.store.ts";
import { deletePressesBefore, deleteTicketsBefore } from "../ticket.store.ts";

const AT_ONCE = 500;

/** Every night: tickets older than their hall keeps them go; what is counted of them stays. */
export const forgetTickets = defineJob<AppContext, Record<string, never>>({
  name: "waiting-room:forget-tickets",
  payload: z.object({}),
  async run({ db, clock }) {
    const now = clock.now();
    let gone = 0;
    for (const hall of await listHalls(db, null)) {
      const before = shift(vietnamDay(now), -hall.keepDays);
      for (let last = AT_ONCE; last === AT_ONCE; gone += last)
        last = await transaction(db, (tx) => deleteTicketsBefore(tx, hall.pointId, before, AT_ONCE));
    }
    await transaction(db, (tx) => deletePressesBefore(tx, new Date(now.getTime() - 24 * 3_600_000)));
    return `${gone} tickets removed`;
  },
});
