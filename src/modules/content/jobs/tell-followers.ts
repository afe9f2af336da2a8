import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";

/** Modules that follow items look again at how this one stands: it went out, holds no longer, or was taken back. */
export const tellFollowers = defineJob<AppContext, { itemId: string }>({
  name: "content:tell-followers",
  payload: z.object({ itemId: z.uuid() }),
  run: (app, { itemId }) => app.tellFollowers({ kind: "item", id: itemId }),
});
