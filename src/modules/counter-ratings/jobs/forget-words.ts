import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { forgetWordsBefore } from "../rating.store.ts";
import { getRules } from "../rules.store.ts";

const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** Every night: what people wrote goes after its time; the mark stays. */
export const forgetWords = defineJob<AppContext, Record<string, never>>({
  name: "counter-ratings:forget-words",
  payload: z.object({}),
  async run({ db, clock }) {
    const { wordsKeepDays } = await getRules(db);
    const before = new Date(clock.now().getTime() - wordsKeepDays * DAY_MS);
    let gone = 0;
    for (let last = AT_ONCE; last === AT_ONCE; gone += last)
      last = await transaction(db, (tx) => forgetWordsBefore(tx, before, AT_ONCE));
    return `${gone} words removed`;
  },
});
