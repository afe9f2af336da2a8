import type { ModuleDefinition } from "../../platform/http/index.ts";

export const plans: ModuleDefinition = {
  name: "plans",
  routes: [],
};
