import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import { ConfigError } from "../../platform/config/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { formatDateTime, nfc } from "../../platform/i18n/index.ts";
import { findUnitBySlug } from "../organisations/index.ts";
import { systemActor } from "./access.ts";
import { PersonActRefused } from "./accounts.errors.ts";
import { type Base, groundOf } from "./ground.ts";
import { vi } from "./messages.vi.ts";
import { listDemoHolders } from "./people/demo.store.ts";
import { invitePerson } from "./people/invite-person.ts";
import { LINK_LIFE_MS, linkAddress, linkToken } from "./people/one-time-link.ts";
import { findPersonByEmail } from "./people/person.store.ts";
import { listGrants } from "./people/role-grant.store.ts";
import { ROLES, type Role } from "./permissions.ts";
import { API_TOKEN_LIFE_MS, createApiToken } from "./tokens/api-token.ts";

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

function requireRole(text: string): Role {
  if (!isRole(text)) throw new ConfigError(vi.cli.unknownRole(text, ROLES.join(", ")));
  return text;
}

export interface AddUser {
  email: string;
  name: string;
  unitSlug: string;
  roles: readonly string[];
  title?: string;
}

/**
 * `danbiet user add`: the first administrator of an installation comes in this way. Answers the lines to print; the last
 * one is the invitation link, which goes out by e-mail as well.
 *
 * @throws ConfigError in words
 */
export async function addUser(app: Base, input: AddUser): Promise<string[]> {
  const ground = groundOf(app);
  const name = nfc(input.name);
  const email = nfc(input.email);
  if (!name) throw new ConfigError(vi.cli.nameNeeded);
  if (!z.email().safeParse(email).success) throw new ConfigError(vi.cli.badEmail(email));
  const roles = input.roles.map(requireRole);
  const unit = await findUnitBySlug(app.db, input.unitSlug, vietnamDay(ground.now));
  if (!unit) throw new ConfigError(vi.cli.unknownUnit(input.unitSlug));
  try {
    const { linkId } = await transaction(app.db, (tx) =>
      invitePerson(
        tx,
        systemActor("dòng lệnh"),
        { name, email, title: input.title ?? "", unitId: unit.id, roles: [...new Set(roles)] },
        ground,
      ),
    );
    const until = new Date(ground.now.getTime() + LINK_LIFE_MS.invitation);
    return [
      vi.cli.personAdded(name, email),
      vi.cli.invitation(formatDateTime(until)),
      linkAddress(app.config.http.publicUrl, "invitation", linkToken(ground.secretKey, linkId)),
    ];
  } catch (error) {
    if (error instanceof PersonActRefused) throw new ConfigError(vi.refusals[error.code]);
    throw error;
  }
}

/**
 * `danbiet token create`: a bearer token that carries one role of a person; without an e-mail, of the demonstration's
 * person for that role. Answers the lines to print; the last one is the token.
 *
 * @throws ConfigError in words
 */
export async function createToken(app: Base, input: { role: string; email?: string }): Promise<string[]> {
  const ground = groundOf(app);
  const role = requireRole(input.role);
  const person = await (input.email ? personWithRole(app, input.email, role) : demoPersonFor(app, role));
  const token = await transaction(app.db, (tx) =>
    createApiToken(tx, systemActor("dòng lệnh"), { personId: person.id, name: vi.roles[role], role }, ground),
  );
  const until = new Date(ground.now.getTime() + API_TOKEN_LIFE_MS);
  return [vi.cli.tokenMade(person.name, vi.roles[role], formatDateTime(until)), token];
}

async function personWithRole(app: Base, email: string, role: Role): Promise<{ id: string; name: string }> {
  const day = vietnamDay(app.clock.now());
  const person = await findPersonByEmail(app.db, nfc(email));
  if (person?.state !== "active" || (person.isDemo && app.config.mode === "production")) {
    throw new ConfigError(vi.cli.unknownEmail(email));
  }
  const grants = await listGrants(app.db, person.id);
  if (!grants.some((grant) => grant.role === role && (grant.toDay === null || grant.toDay > day))) {
    throw new ConfigError(vi.cli.roleNotHeld(email, role));
  }
  return person;
}

async function demoPersonFor(app: Base, role: Role): Promise<{ id: string; name: string }> {
  if (app.config.mode === "production") throw new ConfigError(vi.cli.emailNeeded);
  const holder = (await listDemoHolders(app.db, vietnamDay(app.clock.now()))).find((one) => one.role === role);
  if (!holder) throw new ConfigError(vi.cli.nobodyHolds(role));
  return { id: holder.personId, name: holder.name };
}
