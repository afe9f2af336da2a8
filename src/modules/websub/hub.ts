import type { Config } from "../../platform/config/index.ts";

/** Whether who follows our feeds asks us, and not a hub of others. */
export const isOwnHub = ({ websubHub, http }: Pick<Config, "websubHub" | "http">): boolean =>
  websubHub === `${http.publicUrl}/websub`;
