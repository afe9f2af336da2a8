import { beforeAll, describe, expect, test } from "vitest";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { problemsOf } from "../../../platform/html/page-problems.ts";
import { type Browser, useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { ITEM_KINDS } from "../item.ts";
import { fieldOf } from "./kind-facts.ts";
import { vi } from "./messages.vi.ts";
import { pilotStanding } from "./pilot-standing.ts";

const site = useTestApp();
let unitId: string;
let editor: Browser;
let approver: Browser;

beforeAll(async () => {
  const { province } = await buildProvince(site.app.db);
  unitId = province;
  await transaction(site.app.db, (tx: Tx) => saveHomeUnit(tx, province));
  editor = site.browser(await signedIn(site.app, { unitId, roles: ["editor"] }));
  approver = site.browser(await signedIn(site.app, { unitId, roles: ["approver"] }));
}, 60_000);

const WORDS = {
  title: "Quầy số 2 bớt phải chờ",
  summary: "Bà con bớt phải chờ ở quầy.",
  body: "Hãy lấy số ở cửa.",
  topic: "procedures.oneStop",
  audiences: "residents",
};
const FACTS: Record<string, Record<string, string>> = {
  result: { measure: "số hồ sơ đúng hẹn", after: "98,5%", evidence: "sổ theo dõi quý III", shown: "nobody" },
  innovation: {
    measure: "thời gian chờ ở quầy",
    before: "45 phút",
    after: "15 phút",
    evidence: "sổ lấy số",
    shown: "nobody",
  },
  convention: {
    community: "khóm 3",
    recognisedBy: "Chủ tịch UBND phường Giá Rai, Quyết định 45/QĐ-UBND",
    recognisedOn: "12/05/2026",
  },
  policy: { effectiveOn: "01/01/2027", affected: "hộ kinh doanh có doanh thu nhỏ" },
  pilot: {
    trialPlace: "phường Giá Rai",
    trialFrom: "01/10/2026",
    trialUntil: "31/12/2026",
    measure: "thời gian trả bản sao",
    before: "2 ngày",
  },
  exemplar: { evidence: "Giấy khen tháng 9", shown: "agreed", consentPaper: "Giấy ngày 02/10/2026, lưu Văn phòng" },
  weakPoint: {
    office: "Văn phòng Ủy ban nhân dân tỉnh",
    remedy: "Thêm một quầy vào giờ cao điểm",
    until: "31/12/2026",
    reply: "Văn phòng nhận thiếu sót và đã phân công người",
  },
  video: {
    video: "https://video.example.vn/xem/12",
    transcript: "Chào bà con. Hôm nay tôi chỉ cách lấy số.",
    shown: "nobody",
  },
};
const LIST = "Treo ở cổng chợ.\n\n- Một cửa, một lần, một nụ cười\n- Đúng hẹn là tôn trọng dân";

const fields = (facts: Record<string, string>) =>
  Object.fromEntries(Object.entries(facts).map(([name, text]) => [fieldOf(name), text]));
const send = (kind: string, more: Record<string, string>, after = "submit") =>
  editor.post("/can-bo/tin-bai/moi", { ...WORDS, unitId, kind, after, ...fields(more) });

const idOf = (location: unknown): string => /tin-bai\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? "";

async function out(kind: string, more: Record<string, string>): Promise<{ id: string; slug: string }> {
  const made = await send(kind, more);
  expect(made.status, made.body.slice(0, 2_000)).toBe(303);
  const id = idOf(made.headers.location);
  expect((await approver.post(`/can-bo/tin-bai/${id}/duyet`, { when: "now" })).status).toBe(303);
  const { slug } = await site.app.db.selectFrom("item").select("slug").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, slug };
}

describe("a kind asks for what it needs", () => {
  test.each(Object.entries(FACTS).flatMap(([kind, facts]) => Object.keys(facts).map((name) => [kind, name] as const)))(
    "%s is not handed in without %s; the draft is kept, and the field says what to write",
    async (kind, name) => {
      const { [name]: _left, ...rest } = FACTS[kind] as Record<string, string>;
      const refused = await send(kind, rest);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain((vi.errors as Record<string, string>)[`${name}Missing`]);
      expect(refused.body).toContain(WORDS.summary);
      const draft = await send(kind, rest, "save");
      expect(draft.status).toBe(303);
      const id = idOf(draft.headers.location);
      const handed = await editor.post(`/can-bo/tin-bai/${id}/trinh`, {});
      expect(handed.headers.location).toBe(`/can-bo/tin-bai/${id}/sua?thieu=1`);
      const form = await editor.get(`/can-bo/tin-bai/${id}/sua?thieu=1`);
      expect(form.body).toContain(`href="#${fieldOf(name)}"`);
      const { state } = await site.app.db
        .selectFrom("item")
        .select("state")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      expect(state).toBe("draft");
    },
  );

  test("the form of a kind has its outline and its fields, without script too", async () => {
    for (const kind of ITEM_KINDS) {
      const page = await editor.get(`/can-bo/tin-bai/moi?loai=${kind}`);
      expect(await problemsOf(page.body), kind).toEqual([]);
      expect(page.body).toContain(vi.outlines[kind][0]);
    }
    const changed = await send("weakPoint", {}, "kind");
    expect(changed.status).toBe(200);
    expect(changed.body).toContain("Cơ quan chịu trách nhiệm");
  });

  test.each<[string, string, Record<string, string>, string]>([
    ["a day that is none", "weakPoint", { until: "31/02/2027" }, "Ngày phải là ngày có thật"],
    ["a trial that ends before it begins", "pilot", { trialUntil: "30/09/2026" }, "phải sau ngày bắt đầu"],
    ["an address of a script", "video", { video: "javascript:alert(1)" }, "Địa chỉ video phải bắt đầu bằng https"],
    ["words without end", "innovation", { after: "15 phút ".repeat(40) }, "Lời này dài quá"],
  ])("%s is refused with what was typed kept, nothing saved", async (_what, kind, more, sentence) => {
    const answer = await send(kind, { ...(FACTS[kind] as Record<string, string>), ...more }, "save");
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await problemsOf(answer.body)).toEqual([]);
  });

  test("slogans stand one below the other and can be read in passing", async () => {
    expect((await send("sloganSet", {})).body).toContain(vi.errors.slogansMissing);
    const long = `- ${"chữ ".repeat(16)}`;
    expect((await send("sloganSet", { body: long })).body).toContain(vi.errors.sloganLong);
    const { id } = await out("sloganSet", { body: LIST });
    const bundle = await editor.send("POST", "/api/v1/bundles", { item: id });
    const poster = bundle
      .json<{ renditions: { channel: string; text: string }[] }>()
      .renditions.find((one) => one.channel === "poster");
    expect(poster?.text.split("\n")[0]).toBe("Một cửa, một lần, một nụ cười");
  });
});

describe("what it asks for is told", () => {
  test("figures before and now, with their source, on the page, to machines and in every long form with the field", async () => {
    const { id, slug } = await out("innovation", FACTS.innovation as Record<string, string>);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    for (const words of ["thời gian chờ ở quầy", "45 phút", "15 phút", "sổ lấy số"]) expect(page).toContain(words);
    const { renditions } = (await editor.send("POST", "/api/v1/bundles", { item: id })).json<{
      renditions: { channel: string; sources: { sentence: string; field: string }[] }[];
    }>();
    for (const channel of ["zalo", "email", "leaflet", "sheet"]) {
      const sources = renditions.find((one) => one.channel === channel)?.sources ?? [];
      const told = sources.find((one) => one.field === "item.facts.after");
      expect(told?.sentence, channel).toContain("Thời gian chờ ở quầy: trước đây 45 phút, nay 15 phút.");
    }
    const forms = (await editor.get(`/can-bo/tin-bai/${id}/hinh-thuc`)).body;
    expect(await problemsOf(forms)).toEqual([]);
    expect(forms).toContain("con số trước và nay của bài");
  });

  test("a weak point gives the office its word; where consent lies nobody outside reads", async () => {
    const weak = await out("weakPoint", FACTS.weakPoint as Record<string, string>);
    const page = (await site.visitor.get(`/tin-tuc/${weak.slug}`)).body;
    for (const words of ["Văn phòng Ủy ban nhân dân tỉnh", "Thêm một quầy", "31/12/2026", "Văn phòng nhận thiếu sót"])
      expect(page).toContain(words);
    const good = await out("exemplar", FACTS.exemplar as Record<string, string>);
    expect((await editor.get(`/can-bo/tin-bai/${good.id}`)).body).toContain("Giấy ngày 02/10/2026");
    for (const path of [`/tin-tuc/${good.slug}`, `/api/v1/items/${good.id}`]) {
      const shown = (await site.visitor.get(path)).body;
      expect(shown).toContain("Giấy khen tháng 9");
      expect(shown).not.toContain("02/10/2026, lưu");
    }
  });

  test("a film is a link and its words; nothing of another site is loaded", async () => {
    const { slug } = await out("video", FACTS.video as Record<string, string>);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain('href="https://video.example.vn/xem/12"');
    expect(page).toContain("Xem video ở video.example.vn");
    expect(page).toContain("Hôm nay tôi chỉ cách lấy số.");
    expect(page).not.toMatch(/<iframe|<video|src="https:\/\/video/);
  });

  test("who chose easy reading sees the easy version somebody approved; the others the item, and machines both", async () => {
    const easy = { cookie: "danbiet_reading=de" };
    const words = "Đến phường thì lấy số.\n\nNgồi chờ gọi số.";
    const { id, slug } = await out("news", { plain: words });
    const page = (await site.visitor.get(`/tin-tuc/${slug}`, easy)).body;
    expect(await problemsOf(page)).toEqual([]);
    expect(page).toContain("Ngồi chờ gọi số.");
    expect(page).toContain(vi.plainOnly);
    expect(page).not.toContain(WORDS.body);
    const usual = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(usual).toContain(WORDS.body);
    expect(usual).not.toContain("Ngồi chờ gọi số.");
    expect((await site.visitor.get(`/api/v1/items/${id}`)).json<{ facts: object }>().facts).toEqual({ plain: words });
    const plainless = await out("news", {});
    expect((await site.visitor.get(`/tin-tuc/${plainless.slug}`, easy)).body).toContain(WORDS.body);
    expect((await send("news", { plain: "câu ".repeat(1_000) }, "save")).status).toBe(422);
  });

  test("a talking sheet is said as it was written", async () => {
    const { id } = await out("talk", { body: "## Ba điều để nhớ\n\n- Lấy số ở cửa" });
    const { renditions } = (await editor.send("POST", "/api/v1/bundles", { item: id })).json<{
      renditions: { channel: string; text: string }[];
    }>();
    expect(renditions.find((one) => one.channel === "talk")?.text).toContain("## Ba điều để nhớ\n\n- Lấy số ở cửa");
  });

  test("what another kind asked for goes when the kind changes", async () => {
    const made = await send("innovation", FACTS.innovation as Record<string, string>, "save");
    const id = idOf(made.headers.location);
    const form = (await editor.get(`/can-bo/tin-bai/${id}/sua`)).body;
    const basedOn = /name="basedOn" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const saved = await editor.post(`/can-bo/tin-bai/${id}/sua`, {
      ...WORDS,
      kind: "news",
      basedOn,
      "fact-measure": "x",
      after: "save",
    });
    expect(saved.status).toBe(303);
    const row = await site.app.db
      .selectFrom("itemVersion")
      .select("facts")
      .where("itemId", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.facts).toEqual({});
  });
});

describe("what is new and for whom", () => {
  test("a new policy says on its page and in every form from which day it holds and for whom; readers find all of them", async () => {
    const { id, slug } = await out("policy", FACTS.policy as Record<string, string>);
    const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
    expect(await problemsOf(page)).toEqual([]);
    for (const words of ["Có hiệu lực từ ngày", "01/01/2027", "hộ kinh doanh có doanh thu nhỏ"])
      expect(page).toContain(words);
    const { renditions } = (await editor.send("POST", "/api/v1/bundles", { item: id })).json<{
      renditions: { channel: string; text: string; sources: { sentence: string; field: string }[] }[];
    }>();
    const talk = renditions.find((one) => one.channel === "talk" || one.channel === "hamletTalk") ?? renditions[0];
    const fields = renditions.flatMap((one) => one.sources.map((source) => source.field));
    expect(talk?.text ?? "").not.toBe("");
    expect(fields).toContain("item.facts.effectiveOn");
    expect(fields).toContain("item.facts.affected");
    expect((await site.visitor.get("/tin-tuc?loai=policy")).body).toContain(`/tin-tuc/${slug}`);
  });
});

describe("the register of models under trial", () => {
  const trial = (more: Record<string, string>) => ({ ...(FACTS.pilot as Record<string, string>), ...more });

  test("tells place, days, figures and decision, each by where it stands on the day", async () => {
    const empty = await site.visitor.get("/mo-hinh?tinhtrang=coming");
    expect(await problemsOf(empty.body)).toEqual([]);
    await out("pilot", { title: "Sao y lấy ngay", ...trial({}) });
    await out("pilot", { title: "Nhận hồ sơ ở chợ", ...trial({ trialFrom: "01/12/2026", trialUntil: "31/03/2027" }) });
    await out("pilot", { title: "Trả kết quả buổi tối", ...trial({ trialUntil: "31/10/2026", after: "4 giờ" }) });
    await out("pilot", {
      title: "Một bàn cho người già",
      ...trial({ after: "10 phút", evidence: "sổ lấy số", decision: "Nhân rộng ra cả tỉnh, Quyết định 12/QĐ-UBND" }),
    });
    const all = (await site.visitor.get("/mo-hinh")).body;
    expect(await problemsOf(all)).toEqual([]);
    for (const words of [
      "phường Giá Rai",
      "01/10/2026 – 31/12/2026",
      "trước 2 ngày, nay 10 phút",
      "Nhân rộng ra cả tỉnh",
    ])
      expect(all).toContain(words);
    const standing = async (name: string) => (await site.visitor.get(`/mo-hinh?tinhtrang=${name}`)).body;
    const titles = ["Sao y lấy ngay", "Nhận hồ sơ ở chợ", "Trả kết quả buổi tối", "Một bàn cho người già"];
    for (const [at, name] of ["running", "coming", "undecided", "decided"].entries()) {
      const body = await standing(name);
      for (const [place, title] of titles.entries())
        expect(body.includes(title), `${name}: ${title}`).toBe(place === at);
    }
    expect((await site.visitor.get("/mo-hinh?tinhtrang=la")).status).toBe(200);
  });

  test("a decision is not handed in without the figure and its source", async () => {
    const early = await send("pilot", trial({ decision: "Nhân rộng ra cả tỉnh" }));
    expect(early.status).toBe(422);
    for (const words of [vi.errors.afterMissing, vi.errors.evidenceMissing]) expect(early.body).toContain(words);
    expect(early.body).toContain("Nhân rộng ra cả tỉnh");
  });

  test.each([
    [{ trialFrom: "01/12/2026", trialUntil: "31/12/2026" }, "coming"],
    [{ trialFrom: "20/11/2026", trialUntil: "20/11/2026" }, "running"],
    [{ trialFrom: "01/10/2026", trialUntil: "19/11/2026" }, "undecided"],
    [{ trialFrom: "01/10/2026", trialUntil: "31/12/2026", decision: "Dừng" }, "decided"],
    [{}, "running"],
  ])("%j on 20/11/2026 stands as %s", (facts, standing) => {
    expect(pilotStanding(facts, "2026-11-20")).toBe(standing);
  });
});

test("conventions of hamlets are a register of a province and of each commune: hamlet, decision, day, text", async () => {
  const empty = await site.visitor.get("/huong-uoc");
  expect(await problemsOf(empty.body)).toEqual([]);
  expect(empty.body).toContain("Chưa có hương ước, quy ước nào được đăng");
  const convention = (community: string) => ({ ...(FACTS.convention as Record<string, string>), community });
  const { slug } = await out("convention", { title: "Quy ước khóm 3", body: LIST, ...convention("khóm 3") });
  await out("convention", { title: "Hương ước ấp Bờ Bao", body: LIST, ...convention("ấp Bờ Bao") });
  const page = (await site.visitor.get("/huong-uoc")).body;
  expect(await problemsOf(page)).toEqual([]);
  for (const words of ["Quyết định 45/QĐ-UBND", "12/05/2026", `/tin-tuc/${slug}`]) expect(page).toContain(words);
  expect(page.indexOf("ấp Bờ Bao")).toBeLessThan(page.indexOf("khóm 3"));
  const found = (await site.visitor.get("/huong-uoc?q=bo%20bao")).body;
  expect(found).toContain("ấp Bờ Bao");
  expect(found).not.toContain("Quy ước khóm 3");
  expect((await site.visitor.get("/huong-uoc?q=khong-co")).body).toContain("Không có hương ước, quy ước nào cho");
  const item = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
  expect(item).toContain("Cơ quan và quyết định công nhận");
});

test("words of an official go out only with whose they are and that they were agreed to; readers do not see where that is kept", async () => {
  const quote = { quote: "Từ nay bà con nhận bản sao trong buổi", quoteBy: "Ông Tám, Phó Chủ tịch UBND phường" };
  const early = await send("news", quote);
  expect(early.status).toBe(422);
  expect(early.body).toContain(vi.errors.quoteApprovedMissing);
  expect(early.body).toContain(quote.quote);
  expect(await problemsOf(early.body)).toEqual([]);
  expect((await send("news", { quoteApproved: "thư ngày 05/11" })).body).toContain(vi.errors.quoteMissing);
  const { id, slug } = await out("news", { ...quote, quoteApproved: "Đồng ý ngày 05/11/2026, thư lưu Văn phòng" });
  const page = (await site.visitor.get(`/tin-tuc/${slug}`)).body;
  expect(await problemsOf(page)).toEqual([]);
  expect(page).toContain(`“${quote.quote}”`);
  expect(page).toContain(quote.quoteBy);
  expect(page).not.toContain("thư lưu Văn phòng");
  expect((await site.visitor.get("/api/v1/items?q=bot%20phai%20cho")).body).not.toContain("thư lưu Văn phòng");
  expect((await approver.get(`/can-bo/tin-bai/${id}`)).body).toContain("thư lưu Văn phòng");
  const told = (await editor.send("POST", "/api/v1/bundles", { item: id })).body;
  expect(told).toContain("Ông Tám, Phó Chủ tịch UBND phường cho biết");
  expect(told).not.toContain("thư lưu Văn phòng");
});
