import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { useTestDatabase } from "../../../platform/testing/database.ts";
import { buildProvince, buildUnit } from "../../organisations/testing/build-units.ts";
import { LinkRefused, PasswordRefused, PersonActRefused } from "../accounts.errors.ts";
import { addUser, createToken } from "../command-line.ts";
import { listDemoLogins } from "../demo-logins.ts";
import { sendLink } from "../jobs/send-link.ts";
import { sendNotice } from "../jobs/send-notice.ts";
import { sweep } from "../jobs/sweep.ts";
import { askReset } from "../sign-in/ask-reset.ts";
import { setPasswordByLink } from "../sign-in/set-password-by-link.ts";
import { signIn } from "../sign-in/sign-in.ts";
import { buildPerson, TEST_PASSWORD } from "../testing/build-people.ts";
import { buildStage, visit } from "../testing/stage.ts";
import { revokeOwnToken } from "../tokens/api-token.ts";
import { closePerson } from "./close-person.ts";
import { grantRole } from "./grant-role.ts";
import { type InvitePerson, invitePerson } from "./invite-person.ts";
import { countPeople, getPerson, listPeople, type PersonKey } from "./person.store.ts";
import { moveRefusal, nextState, PERSON_STATES, type PersonMove } from "./person.ts";
import { remindPerson } from "./remind-person.ts";
import { reopenPerson } from "./reopen-person.ts";
import { listGrants } from "./role-grant.store.ts";
import { withdrawRole } from "./withdraw-role.ts";

const database = useTestDatabase();
const stage = buildStage(() => database.db);
let units: Awaited<ReturnType<typeof buildProvince>>;
let admin: Awaited<ReturnType<typeof buildPerson>>;
beforeAll(async () => {
  units = await buildProvince(database.db);
  admin = await buildPerson(database.db, { unitId: units.province, roles: ["admin"] });
});

let invited = 0;
const invite = (more: Partial<InvitePerson> = {}) =>
  transaction(database.db, (tx) =>
    invitePerson(
      tx,
      admin.actor,
      {
        name: "Lý Thị Mỹ Duyên",
        email: `duyen-${++invited}@danbiet.example`,
        title: "Công chức Văn hóa - Xã hội",
        unitId: units.tanThanh,
        roles: ["editor"],
        ...more,
      },
      stage.ground,
    ),
  );

const job = { id: 1, attempt: 1, progress: async () => {} };
const NEW_PASSWORD = "tím hoa lục bình trôi";

/** Sends the e-mail of a link and reads the token out of it, as its reader would. */
async function tokenFromMail(linkId: string): Promise<string> {
  await sendLink.run(stage.app, { linkId }, job);
  const token = /\/(?:loi-moi|dat-lai-mat-khau)\/([\w-]+)/.exec(stage.mails.at(-1)?.text ?? "")?.[1];
  return token ?? "";
}

const accept = (token: string, password = NEW_PASSWORD) =>
  setPasswordByLink(stage.app, { kind: "invitation", token, password });

const linkOf = (personId: string, kind: string) =>
  database.db
    .selectFrom("oneTimeLink")
    .select("id")
    .where("personId", "=", personId)
    .where("kind", "=", kind)
    .where("usedAt", "is", null)
    .executeTakeFirst();

describe("states of an account", () => {
  const ALLOWED: Record<PersonMove, string[]> = {
    accept: ["invited"],
    remind: ["invited"],
    close: ["invited", "active"],
    reopen: ["closed"],
  };
  for (const [move, from] of Object.entries(ALLOWED) as [PersonMove, string[]][]) {
    test.each(PERSON_STATES)(`${move} from %s`, (state) => {
      expect(moveRefusal(state, move) === null).toBe(from.includes(state));
      if (!from.includes(state)) expect(() => nextState(state, move)).toThrow(PersonActRefused);
    });
  }
});

describe("an invitation", () => {
  test("goes out once, and its reader sets the password and can sign in", async () => {
    const { personId, linkId } = await invite();
    const token = await tokenFromMail(linkId);
    const mail = stage.mails.at(-1);
    expect(mail?.subject).toBe("Lời mời dùng Dân Biết");
    expect(mail?.text).toContain("Kính gửi ông/bà Lý Thị Mỹ Duyên");
    expect(mail?.text).toContain(`https://danbiet.example/loi-moi/${token}`);
    const sent = stage.mails.length;
    await sendLink.run(stage.app, { linkId }, job);
    expect(stage.mails).toHaveLength(sent);

    const person = await getPerson(database.db, personId);
    await expect(signIn(stage.app, { email: person.email, password: NEW_PASSWORD }, visit())).rejects.toMatchObject({
      code: "wrong",
    });
    await accept(token);
    expect((await signIn(stage.app, { email: person.email, password: NEW_PASSWORD }, visit())).token).toBeTruthy();
    expect((await listGrants(database.db, personId)).map((grant) => grant.role)).toEqual(["editor"]);
    await expect(accept(token)).rejects.toMatchObject({ code: "used" });
  });

  test("the queue and the table hold nothing that opens it", async () => {
    const { linkId } = await invite();
    const token = await tokenFromMail(linkId);
    const kept = JSON.stringify([
      await database.db.selectFrom("oneTimeLink").selectAll().where("id", "=", linkId).execute(),
      await database.db.selectFrom("job").selectAll().execute(),
      await database.db.selectFrom("auditEntry").selectAll().execute(),
    ]);
    expect(kept).not.toContain(token);
  });

  test("expires after seven days; sent again, the new link works and the old one does not", async () => {
    const { personId, linkId } = await invite();
    const old = await tokenFromMail(linkId);
    stage.pass(7 * 86_400 + 1);
    await expect(accept(old)).rejects.toMatchObject({ code: "expired" });
    await transaction(database.db, (tx) => remindPerson(tx, admin.actor, { personId }, stage.ground));
    const fresh = await tokenFromMail((await linkOf(personId, "invitation"))?.id ?? "");
    expect(fresh).not.toBe(old);
    await expect(accept(old)).rejects.toBeInstanceOf(LinkRefused);
    await expect(accept(fresh, "Matkhau@2026")).rejects.toBeInstanceOf(PasswordRefused);
    await accept(fresh);
    expect((await getPerson(database.db, personId)).state).toBe("active");
    await expect(
      transaction(database.db, (tx) => remindPerson(tx, admin.actor, { personId }, stage.ground)),
    ).rejects.toMatchObject({ code: "not-invited" });
  });

  test("to an e-mail that is taken is refused, in whatever case it is written, also at the same moment", async () => {
    await invite({ email: "Trung@danbiet.example" });
    await expect(invite({ email: "tRUNG@DanBiet.example" })).rejects.toMatchObject({ code: "email-taken" });
    const twins = await Promise.allSettled([
      invite({ email: "sinh-doi@danbiet.example" }),
      invite({ email: "sinh-doi@danbiet.example" }),
    ]);
    expect(twins.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(twins.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "email-taken" } });
  });

  test("two people with one link: one of them sets the password", async () => {
    const { linkId } = await invite();
    const token = await tokenFromMail(linkId);
    const both = await Promise.allSettled([accept(token), accept(token, "bốn mùa hoa trái ngọt")]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("a forgotten password", () => {
  test("is set anew by e-mail; sessions end and the owner is told", async () => {
    const lan = await buildPerson(database.db, { unitId: units.tanThanh });
    const { token: session } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    await askReset(stage.app, { email: lan.email.toUpperCase() }, visit());
    const token = await tokenFromMail((await linkOf(lan.id, "reset"))?.id ?? "");
    expect(stage.mails.at(-1)?.to).toBe(lan.email);
    await setPasswordByLink(stage.app, { kind: "reset", token, password: NEW_PASSWORD });
    expect(await stage.who({ cookie: session })).toBeNull();
    const notice = await database.db.selectFrom("job").select("payload").where("name", "=", sendNotice.name).execute();
    expect(JSON.stringify(notice)).toContain(lan.id);
  });

  test("asked for by a stranger nothing is sent, and nothing tells the difference", async () => {
    const before = await database.db.selectFrom("job").select("id").execute();
    expect(await askReset(stage.app, { email: "khong-ai@danbiet.example" }, visit())).toBeUndefined();
    const waiting = await invite();
    expect(
      await askReset(stage.app, { email: (await getPerson(database.db, waiting.personId)).email }, visit()),
    ).toBeUndefined();
    const after = await database.db.selectFrom("job").select("id").execute();
    expect(after.length - before.length).toBe(1);
  });

  test("a link for an invitation does not work as one for a reset", async () => {
    const { linkId } = await invite();
    const token = await tokenFromMail(linkId);
    await expect(setPasswordByLink(stage.app, { kind: "reset", token, password: NEW_PASSWORD })).rejects.toMatchObject({
      code: "unknown",
    });
  });
});

describe("closing", () => {
  test("ends sessions, links, tokens, roles and secrets at once; opening again starts with an invitation", async () => {
    const lan = await buildPerson(database.db, { unitId: units.tanThanh, roles: ["editor", "press"], isDemo: true });
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    const bearer = (await createToken(stage.app, { role: "editor", email: lan.email })).at(-1) ?? "";
    expect(await stage.who({ bearer })).not.toBeNull();
    await askReset(stage.app, { email: lan.email }, visit());
    await transaction(database.db, (tx) => closePerson(tx, admin.actor, { personId: lan.id }, stage.ground));
    expect(await stage.who({ cookie: token })).toBeNull();
    expect(await stage.who({ bearer })).toBeNull();
    expect(await linkOf(lan.id, "reset")).toBeUndefined();
    expect(await getPerson(database.db, lan.id)).toMatchObject({
      state: "closed",
      passwordHash: null,
      totpSecret: null,
    });
    const day = "2026-11-27";
    expect((await listGrants(database.db, lan.id)).every((grant) => grant.toDay !== null && grant.toDay <= day)).toBe(
      true,
    );

    await transaction(database.db, (tx) => reopenPerson(tx, admin.actor, { personId: lan.id }, stage.ground));
    const again = await tokenFromMail((await linkOf(lan.id, "invitation"))?.id ?? "");
    await accept(again);
    const session = await signIn(stage.app, { email: lan.email, password: NEW_PASSWORD }, visit());
    expect((await stage.who({ cookie: session.token }))?.grants).toEqual([]);
  });
});

describe("roles", () => {
  const give = (personId: string, role: "editor" | "admin" = "editor") =>
    transaction(database.db, (tx) =>
      grantRole(tx, admin.actor, { personId, unitId: units.hungMy, role, fromDay: "2026-11-20" }, stage.ground),
    );

  test("are given once at a time, taken back at once, and given again the same day", async () => {
    const lan = await buildPerson(database.db, { unitId: units.tanThanh });
    const { token } = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
    const grantId = await give(lan.id);
    expect((await stage.who({ cookie: token }))?.grants).toEqual([{ role: "editor", unitId: units.hungMy }]);
    await expect(give(lan.id)).rejects.toMatchObject({ code: "role-held" });
    const withdraw = () =>
      transaction(database.db, (tx) => withdrawRole(tx, admin.actor, { personId: lan.id, grantId }, stage.ground));
    await withdraw();
    expect((await stage.who({ cookie: token }))?.grants).toEqual([]);
    await expect(withdraw()).rejects.toMatchObject({ code: "grant-gone" });
  });

  test("the last administrator stays, also when two dismiss each other at the same moment", async () => {
    const second = await buildPerson(database.db, { unitId: units.province, roles: ["admin"] });
    const grantOf = async (personId: string) => ({
      personId,
      grantId: (await listGrants(database.db, personId)).find((grant) => grant.toDay === null)?.id ?? "",
    });
    const [first, other] = [await grantOf(admin.id), await grantOf(second.id)];
    const outcomes = await Promise.allSettled([
      transaction(database.db, (tx) => withdrawRole(tx, second.actor, first, stage.ground)),
      transaction(database.db, (tx) => withdrawRole(tx, admin.actor, other, stage.ground)),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "last-admin" } });
    await database.db.updateTable("roleGrant").set({ toDay: null }).where("id", "=", first.grantId).execute();
  });
});

describe("the list of people", () => {
  test("follows given names as Vietnamese lists do, page by page in both directions", async () => {
    const unitId = await buildUnit(database.db, { name: "Xã Danh Sách", parentId: units.province });
    const names = ["Trần Văn Ân", "Lê Thị An", "Đỗ Hữu Đức", "Ngô Bảo Châu", "Phạm Ái", "Lê Văn An", "Vũ Dũng"];
    for (const name of names) await buildPerson(database.db, { unitId, name });
    const filter = { reach: [unitId], day: "2026-11-27" };
    const inOrder = ["Phạm Ái", "Lê Thị An", "Lê Văn An", "Trần Văn Ân", "Ngô Bảo Châu", "Vũ Dũng", "Đỗ Hữu Đức"];
    expect((await listPeople(database.db, filter, { limit: 50 })).map((row) => row.name)).toEqual(inOrder);
    const walked: string[] = [];
    let after: PersonKey | undefined;
    for (;;) {
      const page = await listPeople(database.db, filter, { limit: 3, after });
      walked.push(...page.map((row) => row.name));
      after = page.at(-1);
      if (page.length < 3) break;
    }
    expect(walked).toEqual(inOrder);
    const last = (await listPeople(database.db, filter, { limit: 50 })).at(-1) as PersonKey;
    const back = await listPeople(database.db, filter, { limit: 3, before: last });
    expect(back.map((row) => row.name)).toEqual(inOrder.slice(3, 6));
    expect(await countPeople(database.db, filter)).toBe(7);
  });

  test("is searched without marks, filtered by role, state and unit, and never shows beyond the reach", async () => {
    const unitId = await buildUnit(database.db, { name: "Xã Tìm Kiếm", parentId: units.province });
    const tuyet = await buildPerson(database.db, { unitId, name: "Nguyễn Thị Ánh Tuyết", roles: ["planner"] });
    const press = await buildPerson(database.db, {
      unitId: units.hungMy,
      name: "Đặng Ánh Tuyết",
      grants: [{ role: "press", unitId }],
    });
    await buildPerson(database.db, { unitId: units.hungMy, name: "Ánh Tuyết Nơi Khác" });
    const base = { reach: [unitId], day: "2026-11-27" };
    const ids = async (more: object): Promise<string[]> =>
      (await listPeople(database.db, { ...base, ...more }, { limit: 50 })).map((row) => row.id).sort();
    expect(await ids({ q: "tuyet anh" })).toEqual([tuyet.id, press.id].sort());
    expect(await ids({ q: "Tuyết", role: "press" })).toEqual([press.id]);
    expect(await ids({ state: "invited" })).toEqual([]);
    expect(await ids({ q: "%" })).toEqual([]);
    expect(await ids({ within: [units.hungMy] })).toEqual([press.id]);
    expect(await ids({ reach: [] })).toEqual([]);
  });
});

describe("the command line", () => {
  test("user add prints a link that works", async () => {
    const lines = await addUser(stage.app, {
      email: "quan-tri@danbiet.example",
      name: "Phan Thị Bích Hằng",
      unitSlug: "ca-mau",
      roles: ["admin", "inspector"],
    });
    const token = /\/loi-moi\/([\w-]+)$/.exec(lines.at(-1) ?? "")?.[1] ?? "";
    await accept(token);
    const session = await signIn(stage.app, { email: "quan-tri@danbiet.example", password: NEW_PASSWORD }, visit());
    const actor = await stage.who({ cookie: session.token });
    expect(actor?.grants.map((grant) => grant.role).sort()).toEqual(["admin", "inspector"]);
  });

  test.each([
    [{ unitSlug: "khong-co" }, /Không có đơn vị nào/],
    [{ roles: ["vua"] }, /Không có vai trò "vua"/],
    [{ email: "không phải thư" }, /không phải thư điện tử/],
    [{ name: "  " }, /Cần họ và tên/],
    [{ email: "quan-tri@danbiet.example" }, /đã có tài khoản/],
  ])("user add says what is wrong: %j", async (more, sentence) => {
    const input = { email: "moi-toanh@danbiet.example", name: "Ai Đó", unitSlug: "ca-mau", roles: [], ...more };
    await expect(addUser(stage.app, input)).rejects.toThrow(sentence);
  });

  test("token create gives one role of the demonstration's person for it, or of somebody named", async () => {
    const demo = await buildPerson(database.db, {
      unitId: units.tanThanh,
      roles: ["translator", "finance"],
      isDemo: true,
    });
    const bearer = (await createToken(stage.app, { role: "translator" })).at(-1) ?? "";
    expect(bearer).toMatch(/^db_[\w-]{43}$/);
    const actor = await stage.who({ bearer });
    expect(actor).toMatchObject({
      id: demo.id,
      sessionId: null,
      grants: [{ role: "translator", unitId: units.tanThanh }],
    });
    await expect(createToken(stage.app, { role: "handler" })).rejects.toThrow(/Không có người minh họa/);
    await expect(createToken(stage.app, { role: "handler", email: demo.email })).rejects.toThrow(/không giữ vai trò/);
    const production = buildStage(() => database.db, "production");
    await expect(createToken(production.app, { role: "translator" })).rejects.toThrow(/--email/);

    const logins = await listDemoLogins(database.db, stage.clock.now());
    expect(logins.map((login) => login.role)).toEqual(["translator", "finance"]);
    expect(logins[0]).toMatchObject({ name: demo.name, email: demo.email, unitName: "Phường Tân Thành" });

    const row = await database.db
      .selectFrom("apiToken")
      .select("id")
      .where("personId", "=", demo.id)
      .executeTakeFirstOrThrow();
    await expect(
      transaction(database.db, (tx) => revokeOwnToken(tx, admin.actor, { tokenId: row.id }, stage.ground)),
    ).rejects.toMatchObject({ code: "token-gone" });
    await transaction(database.db, (tx) => revokeOwnToken(tx, demo.actor, { tokenId: row.id }, stage.ground));
    expect(await stage.who({ bearer })).toBeNull();
  });
});

test("the nightly sweep removes what opens nothing any more, and only that", async () => {
  const lan = await buildPerson(database.db, { unitId: units.tanThanh });
  const old = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
  stage.pass(40 * 86_400);
  const fresh = await signIn(stage.app, { email: lan.email, password: TEST_PASSWORD }, visit());
  await sweep.run(stage.app, {}, job);
  expect(await stage.who({ cookie: old.token })).toBeNull();
  expect(await stage.who({ cookie: fresh.token })).not.toBeNull();
  expect(await database.db.selectFrom("session").select("id").execute()).toHaveLength(1);
  expect(await database.db.selectFrom("oneTimeLink").select("id").execute()).toHaveLength(0);
});
