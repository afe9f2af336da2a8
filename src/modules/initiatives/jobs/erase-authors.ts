import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { eraseAuthors } from "../initiatives.store.ts";

/** A year, as for who asks a question. */
const KEPT_DAYS = 365;

/** Every night: names and telephones of residents whose initiative ended a year ago are erased. */
export const eraseOldAuthors = defineJob<AppContext, Record<string, never>>({
  name: "initiatives:erase-authors",
  payload: z.object({}),
  async run({ db, clock }) {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
    return `${await eraseAuthors(db, before)} erased`;
  },
});
