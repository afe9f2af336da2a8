import { argon2Sync } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { tokenHash } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { useTestDatabase } from "../../../platform/testing/database.ts";
import { verifyLog } from "../../audit/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { PasswordRefused, SignInRefused } from "../accounts.errors.ts";
import { getPerson, savePerson } from "../people/person.store.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  pendingSecret,
  renewRecoveryCodes,
  switchOffSecondFactor,
} from "../second-factor/second-factor.ts";
import { totpCode } from "../second-factor/totp.ts";
import { endOtherSessions, endSession, signOut } from "../sessions/end-session.ts";
import { listSessions } from "../sessions/session.store.ts";
import { type BuildPerson, buildPerson, TEST_PASSWORD } from "../testing/build-people.ts";
import { buildStage, visit } from "../testing/stage.ts";
import { changePassword } from "./change-password.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { signIn } from "./sign-in.ts";

const database = useTestDatabase();
const stage = buildStage(() => database.db);
let units: Awaited<ReturnType<typeof buildProvince>>;
beforeAll(async () => {
  units = await buildProvince(database.db);
});

const build = (more: Partial<BuildPerson> = {}) =>
  buildPerson(database.db, { unitId: units.tanThanh, roles: ["editor"], ...more });

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (one: unknown) => one,
  );
  if (error instanceof SignInRefused || error instanceof PasswordRefused) return error.code;
  throw error ?? new Error("was not refused");
}

/** Switches the second factor on and answers its secret and recovery codes. */
async function withSecondFactor(personId: string): Promise<{ secret: string; codes: string[] }> {
  await beginSecondFactor(stage.app, personId, { password: TEST_PASSWORD }, visit());
  const secret = pendingSecret(await getPerson(database.db, personId), stage.ground.secretKey) as string;
  const code = totpCode(secret, stage.clock.now());
  const codes = await transaction(database.db, (tx) => confirmSecondFactor(tx, personId, { code }, stage.ground));
  stage.pass(60);
  return { secret, codes };
}

describe("signing in", () => {
  test("with e-mail in any case and password opens a session with the roles of today", async () => {
    const lan = await build();
    const { token, needsCode } = await signIn(
      stage.app,
      { email: lan.email.toUpperCase(), password: TEST_PASSWORD },
      visit(),
    );
    expect(needsCode).toBe(false);
    expect(await stage.who({ cookie: token })).toMatchObject({
      id: lan.id,
      name: lan.name,
      unitId: units.tanThanh,
      grants: [{ role: "editor", unitId: units.tanThanh }],
    });
    const kept = await database.db.selectFrom("session").selectAll().where("personId", "=", lan.id).execute();
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ tokenHash: tokenHash(token), device: "Chrome, Windows" });
    expect(kept[0]?.addressPrefix).toMatch(/\.0\/24$/);
  });

  test("a wrong password, an unknown address, an account not taken up or closed are refused alike", async () => {
    const lan = await build();
    const closed = await build();
    await transaction(database.db, (tx) =>
      savePerson(tx, closed.id, { state: "closed", passwordHash: null, closedAt: stage.clock.now() }),
    );
    for (const [email, password] of [
      [lan.email, "bốn con vịt qua sông"],
      ["khong-ai@danbiet.example", TEST_PASSWORD],
      [closed.email, TEST_PASSWORD],
    ] as const) {
      expect(await refusal(signIn(stage.app, { email, password }, visit()))).toBe("wrong");
    }
  });

  test("takes as long for nobody as for somebody", async () => {
    const lan = await build();
    const time = async (email: string): Promise<number> => {
      const began = performance.now();
      await signIn(stage.app, { email, password: "sai hoàn toàn rồi" }, visit()).catch(() => {});
      return performance.now() - began;
    };
    await time(lan.email);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 4; n++) {
      known.push(await time(lan.email));
      unknown.push(await time(`khong-ai-${n}@danbiet.example`));
    }
    const least = (times: number[]): number => Math.min(...times);
    expect(least(unknown)).toBeGreaterThan(least(known) / 3);
    expect(least(unknown)).toBeLessThan(least(known) * 3);
  });

  test("six wrong passwords make the right one wait as well; then it opens", async () => {
    const lan = await build();
    for (let n = 0; n < 5; n++) await refusal(signIn(stage.app, { email: lan.email, password: "sai" }, visit()));
    const right = { email: lan.email, password: TEST_PASSWORD };
    expect(await refusal(signIn(stage.app, right, visit()))).toBe("wait");
    stage.pass(16);
    expect((await signIn(stage.app, right, visit())).token).toBeTruthy();
    const blocked = await database.db
      .selectFrom("auditEntry")
      .select("act")
      .where("subjectId", "=", lan.id)
      .where("act", "=", "session.blocked")
      .execute();
    expect(blocked).toHaveLength(1);
  });

  test("never goes on with the token the browser came with", async () => {
    const [lan, du] = [await build(), await build()];
    const planted = (await signIn(stage.app, { email: du.email, password: TEST_PASSWORD }, visit())).token;
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit({ token: planted }));
    expect(token).not.toBe(planted);
    expect(await stage.who({ cookie: planted })).toBeNull();
    expect((await stage.who({ cookie: token }))?.id).toBe(lan.id);
  });

  test("makes a hash with old parameters anew", async () => {
    const lan = await build();
    const salt = Buffer.alloc(16, 1);
    const bare = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
    const hash = argon2Sync("argon2id", {
      message: TEST_PASSWORD,
      nonce: salt,
      memory: 8_192,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    });
    const old = `$argon2id$v=19$m=8192,t=1,p=1$${bare(salt)}$${bare(hash)}`;
    await transaction(database.db, (tx) => savePerson(tx, lan.id, { passwordHash: old }));
    await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    expect((await getPerson(database.db, lan.id)).passwordHash).toContain("m=19456,t=2,p=1");
  });

  test("demonstration people have no way in, in production", async () => {
    const demo = await build({ isDemo: true });
    const production = buildStage(() => database.db, "production");
    const input = { email: demo.email, password: TEST_PASSWORD };
    expect(await refusal(signIn(production.app, input, visit()))).toBe("wrong");
    expect((await signIn(stage.app, input, visit())).token).toBeTruthy();
  });
});

describe("sessions", () => {
  const open = async () => {
    const lan = await build();
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    return { lan, token };
  };

  test("end when unused for twelve hours, and after seven days in any case", async () => {
    const { token } = await open();
    stage.pass(12 * 3_600 - 1);
    expect(await stage.who({ cookie: token })).not.toBeNull();
    stage.pass(12 * 3_600 + 1);
    expect(await stage.who({ cookie: token })).toBeNull();

    const other = await open();
    for (let hours = 0; hours < 7 * 24; hours += 8) {
      expect(await stage.who({ cookie: other.token })).not.toBeNull();
      stage.pass(8 * 3_600);
    }
    expect(await stage.who({ cookie: other.token })).toBeNull();
  });

  test("note that they are used no more than once a minute", async () => {
    const { lan, token } = await open();
    const began = stage.clock.now();
    const seen = async (): Promise<Date | undefined> =>
      (await listSessions(database.db, lan.id, stage.clock.now()))[0]?.lastSeenAt;
    stage.pass(50);
    await stage.who({ cookie: token });
    expect(await seen()).toEqual(began);
    stage.pass(20);
    await stage.who({ cookie: token });
    expect(await seen()).toEqual(stage.clock.now());
  });

  test("end by signing out, one by one, or all but the present one; not somebody else's", async () => {
    const { lan, token } = await open();
    const more = [];
    for (let n = 0; n < 3; n++) {
      more.push((await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit())).token);
    }
    const actor = (await stage.who({ cookie: token })) as NonNullable<Awaited<ReturnType<typeof stage.who>>>;
    const stranger = (await stage.who({ cookie: (await open()).token })) as typeof actor;
    const first = await stage.who({ cookie: more[0] });
    const target = { sessionId: first?.sessionId as string };
    await expect(
      transaction(database.db, (tx) => endSession(tx, stranger, target, stage.clock.now())),
    ).rejects.toMatchObject({ code: "session-gone" });
    await transaction(database.db, (tx) => endSession(tx, actor, target, stage.clock.now()));
    expect(await stage.who({ cookie: more[0] })).toBeNull();
    expect(await stage.who({ cookie: more[1] })).not.toBeNull();

    expect(await transaction(database.db, (tx) => endOtherSessions(tx, actor, stage.clock.now()))).toBe(2);
    expect(await stage.who({ cookie: more[2] })).toBeNull();
    expect(await stage.who({ cookie: token })).not.toBeNull();

    await transaction(database.db, (tx) => signOut(tx, actor, token, stage.clock.now()));
    expect(await stage.who({ cookie: token })).toBeNull();
    await transaction(database.db, (tx) => signOut(tx, null, token, stage.clock.now()));
  });

  test("carry only roles that hold today", async () => {
    const { lan, token } = await open();
    await database.db
      .insertInto("roleGrant")
      .values([
        { personId: lan.id, unitId: units.hungMy, role: "planner", fromDay: "2027-01-01" },
        { personId: lan.id, unitId: units.hungMy, role: "leader", fromDay: "2020-01-01", toDay: "2026-11-01" },
      ])
      .execute();
    expect((await stage.who({ cookie: token }))?.grants).toEqual([{ role: "editor", unitId: units.tanThanh }]);
  });

  test("nonsense in the cookie or the header is nobody", async () => {
    expect(await stage.who({ cookie: "x'; drop table person; --" })).toBeNull();
    expect(await stage.who({ bearer: "short" })).toBeNull();
    expect(await stage.who({ bearer: "db_".padEnd(46, "a") })).toBeNull();
    expect(await stage.who({})).toBeNull();
    const { token } = await open();
    expect(await stage.who({ cookie: token, bearer: "short" })).toBeNull();
    expect(await stage.who({ cookie: token })).not.toBeNull();
  });
});

describe("changing the password", () => {
  test("ends every session and gives this browser a new one", async () => {
    const lan = await build();
    const input = { email: lan.email, password: TEST_PASSWORD };
    const here = (await signIn(stage.app, input, visit())).token;
    const elsewhere = (await signIn(stage.app, input, visit())).token;
    const { token } = await changePassword(
      stage.app,
      lan.id,
      { current: TEST_PASSWORD, next: "tím hoa lục bình trôi" },
      visit({ token: here }),
    );
    expect(await stage.who({ cookie: here })).toBeNull();
    expect(await stage.who({ cookie: elsewhere })).toBeNull();
    expect((await stage.who({ cookie: token }))?.id).toBe(lan.id);
    expect(await refusal(signIn(stage.app, input, visit()))).toBe("wrong");
    expect(
      (await signIn(stage.app, { email: lan.email, password: "tím hoa lục bình trôi" }, visit())).token,
    ).toBeTruthy();
  });

  test.each([
    ["the present one is wrong", "sai mật khẩu này", "tím hoa lục bình trôi", "current-wrong"],
    ["the new one is short", TEST_PASSWORD, "ngắn", "short"],
    ["the new one is silly", TEST_PASSWORD, "matkhau123456", "silly"],
  ])("is refused when %s, and leaves everything as it was", async (_why, current, next, code) => {
    const lan = await build();
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    expect(await refusal(changePassword(stage.app, lan.id, { current, next }, visit({ token })))).toBe(code);
    expect(await stage.who({ cookie: token })).not.toBeNull();
  });
});

describe("the second step", () => {
  test("passing the password opens nothing until the code is given", async () => {
    const lan = await build();
    const { secret } = await withSecondFactor(lan.id);
    const first = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    expect(first.needsCode).toBe(true);
    expect(await stage.who({ cookie: first.token })).toBeNull();
    expect(await refusal(finishSignIn(stage.app, { code: "000000" }, visit({ token: first.token })))).toBe(
      "wrong-code",
    );
    const code = totpCode(secret, stage.clock.now());
    const { token } = await finishSignIn(stage.app, { code }, visit({ token: first.token }));
    expect((await stage.who({ cookie: token }))?.id).toBe(lan.id);
    expect(token).not.toBe(first.token);
  });

  test("a code works once, also for two at the same moment", async () => {
    const lan = await build();
    const { secret } = await withSecondFactor(lan.id);
    const input = { email: lan.email, password: TEST_PASSWORD };
    const [a, b] = [await signIn(stage.app, input, visit()), await signIn(stage.app, input, visit())];
    const code = totpCode(secret, stage.clock.now());
    const outcomes = await Promise.allSettled([
      finishSignIn(stage.app, { code }, visit({ token: a.token })),
      finishSignIn(stage.app, { code }, visit({ token: b.token })),
    ]);
    expect(outcomes.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("guessing codes waits like guessing passwords, wherever it comes from", async () => {
    const lan = await build();
    const { secret } = await withSecondFactor(lan.id);
    const input = { email: lan.email, password: TEST_PASSWORD };
    for (let n = 0; n < 5; n++) {
      const { token } = await signIn(stage.app, input, visit());
      await refusal(finishSignIn(stage.app, { code: "000000" }, visit({ token })));
    }
    const { token } = await signIn(stage.app, input, visit());
    const code = totpCode(secret, stage.clock.now());
    expect(await refusal(finishSignIn(stage.app, { code }, visit({ token })))).toBe("wait");
  });

  test("ten minutes after the password it is too late", async () => {
    const lan = await build();
    const { secret } = await withSecondFactor(lan.id);
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    stage.pass(601);
    const code = totpCode(secret, stage.clock.now());
    expect(await refusal(finishSignIn(stage.app, { code }, visit({ token })))).toBe("begin-again");
    expect(await refusal(finishSignIn(stage.app, { code }, visit()))).toBe("begin-again");
  });

  test("a recovery code stands in for the telephone, once; a new set replaces the old", async () => {
    const lan = await build();
    const { codes } = await withSecondFactor(lan.id);
    const input = { email: lan.email, password: TEST_PASSWORD };
    const enter = async (code: string | undefined): Promise<string> => {
      const { token } = await signIn(stage.app, input, visit());
      return (await finishSignIn(stage.app, { code: code ?? "" }, visit({ token }))).token;
    };
    expect(await stage.who({ cookie: await enter(codes[0]?.toLowerCase().replaceAll("-", " ")) })).not.toBeNull();
    expect(await refusal(enter(codes[0]))).toBe("wrong-code");
    const fresh = await renewRecoveryCodes(stage.app, lan.id, { password: TEST_PASSWORD }, visit());
    expect(await refusal(enter(codes[1]))).toBe("wrong-code");
    expect(await enter(fresh[0])).toBeTruthy();
  });

  test("the secret is sealed, bound to the person and gone after switching off", async () => {
    const lan = await build();
    const { secret } = await withSecondFactor(lan.id);
    const person = await getPerson(database.db, lan.id);
    expect(person.totpSecret).toMatch(/^s1\./);
    expect(person.totpSecret).not.toContain(secret);
    expect(await refusal(switchOffSecondFactor(stage.app, lan.id, { password: "sai" }, visit()))).toBe("current-wrong");
    await switchOffSecondFactor(stage.app, lan.id, { password: TEST_PASSWORD }, visit());
    expect(await getPerson(database.db, lan.id)).toMatchObject({ totpSecret: null, totpConfirmedAt: null });
    const { needsCode } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    expect(needsCode).toBe(false);
  });
});

test("all of this stands in the log, which verifies", async () => {
  const verdict = await verifyLog(database.db);
  expect(verdict.breaks).toEqual([]);
  expect(verdict.entries).toBeGreaterThan(30);
  const names = await database.db.selectFrom("auditEntry").select("details").where("details", "like", "%@%").execute();
  expect(names).toEqual([]);
});
