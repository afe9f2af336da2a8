import { accounts } from "./modules/accounts/index.ts";
import { home } from "./modules/home/index.ts";
import { portal } from "./modules/portal/index.ts";
import type { ModuleDefinition } from "./platform/http/index.ts";

/** Everything the product does, module by module. A URL exists only if its module's table names it. */
export const MODULES: ModuleDefinition[] = [portal, home, accounts];
