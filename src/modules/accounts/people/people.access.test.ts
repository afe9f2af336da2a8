import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { useTestDatabase } from "../../../platform/testing/database.ts";
import { mergeUnits } from "../../organisations/index.ts";
import { AT, buildProvince, buildUnit, system } from "../../organisations/testing/build-units.ts";
import { systemActor } from "../access.ts";
import { OutOfReach, PersonActRefused } from "../accounts.errors.ts";
import { PERMISSIONS, ROLES, type Role } from "../permissions.ts";
import { mayAt, reachOf } from "../reach.ts";
import { type BuiltPerson, buildPerson } from "../testing/build-people.ts";
import { buildStage } from "../testing/stage.ts";
import { closePerson } from "./close-person.ts";
import { grantRole } from "./grant-role.ts";
import { invitePerson } from "./invite-person.ts";
import { getPerson, savePerson } from "./person.store.ts";
import { remindPerson } from "./remind-person.ts";
import { reopenPerson } from "./reopen-person.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { insertGrant } from "./role-grant.store.ts";
import { withdrawRole } from "./withdraw-role.ts";

const database = useTestDatabase();
const stage = buildStage(() => database.db);

let units: Awaited<ReturnType<typeof buildProvince>>;
const actors: Record<string, Actor> = {};

beforeAll(async () => {
  units = await buildProvince(database.db);
  const make = async (unitId: string, roles: Role[]): Promise<Actor> =>
    (await buildPerson(database.db, { unitId, roles })).actor;
  actors["quản trị tỉnh"] = await make(units.province, ["admin"]);
  actors["quản trị phường"] = await make(units.tanThanh, ["admin"]);
  actors["quản trị xã bên"] = await make(units.hungMy, ["admin"]);
  actors["mọi vai trừ quản trị, ở tỉnh"] = await make(
    units.province,
    ROLES.filter((role) => role !== "admin"),
  );
  actors["không vai trò"] = await make(units.tanThanh, []);
  actors["hệ thống"] = systemActor("thử");
});

/** Runs the act, answers what came of it, and takes everything back. */
async function outcome(act: (tx: Tx) => Promise<unknown>): Promise<string> {
  const undo = new Error("undo");
  try {
    await transaction(database.db, async (tx) => {
      await act(tx);
      throw undo;
    });
  } catch (error) {
    if (error === undo) return "done";
    if (error instanceof OutOfReach) return "out-of-reach";
    if (error instanceof PersonActRefused) return error.code;
    throw error;
  }
  return "done";
}

const YES = ["quản trị tỉnh", "quản trị phường", "hệ thống"];
const PROVINCE_ONLY = ["quản trị tỉnh", "hệ thống"];

/** Each act on somebody of the ward Tân Thành, or on its units: who may. */
const ACTS: { act: string; may: string[]; run(tx: Tx, actor: Actor, lan: BuiltPerson): Promise<unknown> }[] = [
  {
    act: "invite into the ward",
    may: YES,
    run: (tx, actor) => invitePerson(tx, actor, inviteAt(units.tanThanh), stage.ground),
  },
  {
    act: "invite into a body below the ward",
    may: YES,
    run: (tx, actor) => invitePerson(tx, actor, inviteAt(units.centre), stage.ground),
  },
  {
    act: "invite into the province",
    may: PROVINCE_ONLY,
    run: (tx, actor) => invitePerson(tx, actor, inviteAt(units.province), stage.ground),
  },
  {
    act: "give a role at the ward",
    may: YES,
    run: (tx, actor, lan) => grant(tx, actor, lan, units.tanThanh),
  },
  {
    act: "give a role at the province",
    may: PROVINCE_ONLY,
    run: (tx, actor, lan) => grant(tx, actor, lan, units.province),
  },
  {
    act: "withdraw a role at the ward",
    may: YES,
    run: async (tx, actor, lan) => withdrawRole(tx, actor, await firstGrant(tx, lan.id), stage.ground),
  },
  {
    act: "send the invitation again",
    may: YES,
    run: async (tx, actor, lan) => {
      await savePerson(tx, lan.id, { state: "invited" });
      await remindPerson(tx, actor, { personId: lan.id }, stage.ground);
    },
  },
  {
    act: "close the account",
    may: YES,
    run: (tx, actor, lan) => closePerson(tx, actor, { personId: lan.id }, stage.ground),
  },
  {
    act: "close an account that also works for the province",
    may: PROVINCE_ONLY,
    run: async (tx, actor, lan) => {
      await insertGrant(tx, { personId: lan.id, unitId: units.province, role: "press", fromDay: "2026-11-01" });
      await closePerson(tx, actor, { personId: lan.id }, stage.ground);
    },
  },
  {
    act: "open the account again",
    may: YES,
    run: async (tx, actor, lan) => {
      await savePerson(tx, lan.id, { state: "closed", passwordHash: null, closedAt: stage.clock.now() });
      await reopenPerson(tx, actor, { personId: lan.id }, stage.ground);
    },
  },
  {
    act: "take the second factor away",
    may: YES,
    run: async (tx, actor, lan) => {
      await savePerson(tx, lan.id, { totpSecret: "s1", totpConfirmedAt: stage.clock.now() });
      await resetSecondFactor(tx, actor, { personId: lan.id }, stage.ground);
    },
  },
];

const inviteAt = (unitId: string) => ({
  name: "Trần Thị Mới",
  email: "moi@danbiet.example",
  title: "",
  unitId,
  roles: [],
});

const grant = (tx: Tx, actor: Actor, lan: BuiltPerson, unitId: string) =>
  grantRole(tx, actor, { personId: lan.id, unitId, role: "press", fromDay: "2026-11-20" }, stage.ground);

async function firstGrant(tx: Tx, personId: string): Promise<{ personId: string; grantId: string }> {
  const row = await tx.selectFrom("roleGrant").select("id").where("personId", "=", personId).executeTakeFirstOrThrow();
  return { personId, grantId: row.id };
}

describe.each(ACTS)("$act", ({ may, run }) => {
  test.each([
    "quản trị tỉnh",
    "quản trị phường",
    "quản trị xã bên",
    "mọi vai trừ quản trị, ở tỉnh",
    "không vai trò",
    "hệ thống",
  ])("by %s", async (who) => {
    const lan = await buildPerson(database.db, { unitId: units.tanThanh, roles: ["editor"] });
    const got = await outcome((tx) => run(tx, actors[who] as Actor, lan));
    expect(got).toBe(may.includes(who) ? "done" : "out-of-reach");
  });
});

describe("one's own account", () => {
  test.each([
    ["close", (tx: Tx, actor: Actor) => closePerson(tx, actor, { personId: actor.id }, stage.ground)],
    [
      "take the factor away",
      (tx: Tx, actor: Actor) => resetSecondFactor(tx, actor, { personId: actor.id }, stage.ground),
    ],
    [
      "withdraw the administrator's role",
      async (tx: Tx, actor: Actor) => withdrawRole(tx, actor, await firstGrant(tx, actor.id), stage.ground),
    ],
  ])("nobody may %s", async (_what, run) => {
    expect(await outcome((tx) => run(tx, actors["quản trị tỉnh"] as Actor))).toBe("yourself");
  });
});

test("a refused act leaves no trace", async () => {
  const count = async (): Promise<number> =>
    Number(
      (
        await database.db
          .selectFrom("auditEntry")
          .select((eb) => eb.fn.countAll().as("n"))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const lan = await buildPerson(database.db, { unitId: units.tanThanh, roles: ["editor"] });
  const before = await count();
  const input = { personId: lan.id };
  await transaction(database.db, (tx) =>
    closePerson(tx, actors["quản trị xã bên"] as Actor, input, stage.ground),
  ).catch(() => {});
  expect(await count()).toBe(before);
  expect((await getPerson(database.db, lan.id)).state).toBe("active");
});

describe("reach", () => {
  test("goes from the unit of the role to everything below it, for each permission of the role only", async () => {
    const ward = actors["quản trị phường"] as Actor;
    expect(new Set(await reachOf(database.db, ward, "accounts.manage", AT))).toEqual(
      new Set([units.tanThanh, units.centre]),
    );
    expect(await reachOf(database.db, ward, "content.approve", AT)).toEqual([]);
    expect(await mayAt(database.db, ward, "accounts.manage", units.province, AT)).toBe(false);
    expect(await mayAt(database.db, ward, "accounts.manage", units.hungMy, AT)).toBe(false);
    for (const permission of PERMISSIONS) {
      expect(await mayAt(database.db, actors["không vai trò"] as Actor, permission, units.tanThanh, AT)).toBe(false);
    }
  });

  test("people of a unit that was merged stay in the hands of its successor's administrators", async () => {
    const [old, other] = [
      await buildUnit(database.db, { name: "Xã Cũ Một", parentId: units.province }),
      await buildUnit(database.db, { name: "Xã Cũ Hai", parentId: units.province }),
    ];
    const lan = await buildPerson(database.db, { unitId: old, roles: ["editor"] });
    await transaction(database.db, (tx) =>
      mergeUnits(tx, system, {
        unitIds: [old, other],
        into: { name: "Xã Mới", parentId: units.province },
        on: "2026-11-15",
        at: AT,
      }),
    );
    const province = actors["quản trị tỉnh"] as Actor;
    const ward = actors["quản trị phường"] as Actor;
    expect(await mayAt(database.db, province, "accounts.manage", old, AT)).toBe(true);
    expect(await mayAt(database.db, ward, "accounts.manage", old, AT)).toBe(false);
    expect(await outcome((tx) => closePerson(tx, province, { personId: lan.id }, stage.ground))).toBe("done");
    expect(await outcome((tx) => grant(tx, province, lan, old))).toBe("unit-gone");
  });
});
