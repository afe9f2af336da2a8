import type { ModuleDefinition } from "../../platform/http/index.ts";
import { tellDelegate } from "./delegation/jobs/tell-delegate.ts";
import { sendLink } from "./jobs/send-link.ts";
import { sendNotice } from "./jobs/send-notice.ts";
import { sweep } from "./jobs/sweep.ts";
import { shutOutDemoPeople } from "./people/demo.store.ts";
import { errors, routes } from "./routes.ts";

export { actorOf, allows, personIdOf, systemActor } from "./access.ts";
export { addUser, createToken } from "./command-line.ts";
export { actingOn } from "./delegation/acting.ts";
export { handOver as handOverRole } from "./delegation/hand-over.ts";
export { DEMO_PASSWORD, listDemoLogins } from "./demo-logins.ts";
export { identify, isApiToken, type SignedInActor } from "./identify.ts";
export { addActivePerson } from "./people/add-active-person.ts";
export { nearestHolding } from "./people/nearest-holding.ts";
export {
  type AddressedPerson,
  findAddressedPerson,
  findAddressedPersonByEmail,
  listAllNames,
  listPeopleHolding,
  listPeopleHoldingIn,
  personNames,
  personTitles,
  unitsHeldBy,
} from "./people/people-holding.ts";
export { searchPeople } from "./people/search-people.ts";
export {
  holds,
  isPermission,
  PERMISSIONS,
  type Permission,
  type Role,
  rolesHolding,
  unitsWhere,
} from "./permissions.ts";
export { mayAt, ownUnits, reachOf, unitChoices } from "./reach.ts";
export { roleName } from "./role-names.ts";
export { hashPassword } from "./sign-in/password.ts";
export { listApiTokensOf } from "./tokens/api-token.store.ts";
export { createApiToken } from "./tokens/api-token.ts";

/** People, roles, sign-in, sessions and tokens. */
export const accounts: ModuleDefinition = {
  name: "accounts",
  routes,
  errors,
  jobs: [sendLink, sendNotice, sweep, tellDelegate],
  schedule: [{ job: sweep.name, cron: "15 19 * * *" }],
  async start(app) {
    if (app.config.mode === "production") await shutOutDemoPeople(app.db, app.clock.now());
    return undefined;
  },
};
