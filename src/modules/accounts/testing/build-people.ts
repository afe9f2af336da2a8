import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { systemActor } from "../access.ts";
import { addActivePerson } from "../people/add-active-person.ts";
import type { Role } from "../permissions.ts";
import { beginSession } from "../sign-in/begin-session.ts";
import { hashPassword } from "../sign-in/password.ts";

/** Password of people made here. */
export const TEST_PASSWORD = "bốn con vịt qua cầu";

export interface BuildPerson {
  unitId: string;
  /** Held at `unitId`. */
  roles?: readonly Role[];
  /** Held elsewhere. */
  grants?: readonly { role: Role; unitId: string }[];
  name?: string;
  email?: string;
  title?: string;
  isDemo?: boolean;
  now?: Date;
}

export interface BuiltPerson {
  id: string;
  name: string;
  email: string;
  unitId: string;
  /** As a request of this person would carry it, without a session. */
  actor: Actor;
}

// Whose turn it is depends on which files share a worker: nobody here is called as a test calls somebody it looks for.
const NAMES = [
  "Khổng Thị Khuyên",
  "Doãn Văn Khuông",
  "Nhan Quỳ Châu",
  "Tiêu Thị Sa Vương",
  "Ưng Quốc Vỹ",
  "Chế Ngọc Uẩn",
];
let built = 0;
let hash: Promise<string> | undefined;

/** For tests: somebody who can sign in, with believable particulars where the test does not care. */
export async function buildPerson(db: Db, input: BuildPerson): Promise<BuiltPerson> {
  const n = ++built;
  hash ??= hashPassword(TEST_PASSWORD);
  const now = input.now ?? new Date("2026-11-02T01:00:00Z");
  const name = input.name ?? (NAMES[n % NAMES.length] as string);
  const email = input.email ?? `can-bo-${n}@danbiet.example`;
  const passwordHash = await hash;
  const grants = [...(input.roles ?? []).map((role) => ({ role, unitId: input.unitId })), ...(input.grants ?? [])];
  const id = await transaction(db, (tx) =>
    addActivePerson(
      tx,
      systemActor("dựng cảnh thử"),
      {
        name,
        email,
        title: input.title,
        unitId: input.unitId,
        grants: grants.map((grant) => ({ ...grant, fromDay: vietnamDay(now) })),
        passwordHash,
        isDemo: input.isDemo,
      },
      { now },
    ),
  );
  return { id, name, email, unitId: input.unitId, actor: { id, name, grants, sessionId: null } };
}

/**
 * For tests: a person with these roles at this unit, signed in; answers the session's token for `browser(token)`. Hand in
 * `person` for somebody built before.
 */
export async function signedIn(
  app: Pick<AppContext, "db" | "clock">,
  input: BuildPerson | { person: BuiltPerson },
): Promise<string> {
  const now = app.clock.now();
  const person = "person" in input ? input.person : await buildPerson(app.db, input);
  return transaction(app.db, (tx) =>
    beginSession(
      tx,
      person,
      "full",
      { address: "127.0.0.1", userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0", token: undefined },
      now,
    ),
  );
}
