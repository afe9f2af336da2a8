import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Ground } from "../ground.ts";
import { sendLink } from "../jobs/send-link.ts";
import type { Role } from "../permissions.ts";
import { requireAt } from "../reach.ts";
import { grantRole } from "./grant-role.ts";
import { replaceLink } from "./one-time-link.store.ts";
import { insertPerson } from "./person.store.ts";

export interface InvitePerson {
  name: string;
  email: string;
  title: string;
  unitId: string;
  /** Held at the same unit. */
  roles: readonly Role[];
}

/** Opens an account nobody can enter yet, and sends a link with which its owner sets the password. */
export async function invitePerson(
  tx: Tx,
  actor: Actor,
  input: InvitePerson,
  ground: Ground,
): Promise<{ personId: string; linkId: string }> {
  await requireAt(tx, actor, "accounts.manage", input.unitId, ground.now);
  const personId = await insertPerson(tx, {
    name: input.name,
    email: input.email,
    title: input.title,
    unitId: input.unitId,
    state: "invited",
    passwordHash: null,
    isDemo: false,
    createdAt: ground.now,
  });
  await recordAct(tx, actor, {
    act: "person.invite",
    subjectKind: "person",
    subjectId: personId,
    unitId: input.unitId,
    details: { to: "invited" },
    at: ground.now,
  });
  for (const role of input.roles) {
    await grantRole(tx, actor, { personId, role, unitId: input.unitId, fromDay: vietnamDay(ground.now) }, ground);
  }
  return { personId, linkId: await sendInvitation(tx, personId, ground) };
}

/** A fresh link, and the e-mail that carries it. */
export async function sendInvitation(tx: Tx, personId: string, ground: Ground): Promise<string> {
  const linkId = await replaceLink(tx, ground.secretKey, { kind: "invitation", personId }, ground.now);
  await addJob(tx, sendLink, { linkId }, { subject: `person:${personId}`, key: `accounts.send-link:${linkId}` });
  return linkId;
}
