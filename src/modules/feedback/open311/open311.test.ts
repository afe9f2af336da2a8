import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import { type Answer, useTestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { answerQuestion } from "../answer-question.ts";
import { askQuestion } from "../ask-question.ts";
import { approvePublication, withdrawPublication, writePublication } from "../public-record/keep-publication.ts";

const site = useTestApp();
let units: Awaited<ReturnType<typeof buildProvince>>;
let officer: BuiltPerson;
let leader: BuiltPerson;
const V2 = "/open311/v2";

interface Listed {
  service_request_id: string;
  status: string;
  service_code: string;
  description: string;
  requested_datetime: string;
  [field: string]: unknown;
}

beforeAll(async () => {
  const { db } = site.app;
  units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  officer = await buildPerson(db, { unitId: units.province, roles: ["officer"] });
  leader = await buildPerson(db, { unitId: units.province, roles: ["leader"] });
});

async function published(
  summary: string,
  more: { kind?: "question" | "petition"; category?: string; unitId?: string; daysAgo?: number } = {},
) {
  const at = new Date(site.clock.now().getTime() - (more.daysAgo ?? 0) * 86_400_000);
  return transaction(site.app.db, async (tx) => {
    const asked = await askQuestion(tx, site.app.config.secretKey, {
      unitId: more.unitId ?? units.tanThanh,
      kind: more.kind ?? "question",
      body: "Điều đã viết, không ai khác được đọc.",
      contact: null,
      pagePath: null,
      category: more.category ?? null,
      at,
    });
    await answerQuestion(tx, officer.actor, { questionId: asked.id, answer: "Đã gửi riêng.", internalNote: null, at });
    await writePublication(tx, officer.actor, {
      questionId: asked.id,
      basedOn: null,
      field: "khac",
      summary,
      answer: "Trả lời chung <b>&</b> rõ.",
      procedureCode: null,
      askerName: null,
      photos: [],
      kept: [],
      hidden: 0,
      known: [],
      submits: true,
      at,
    });
    await approvePublication(tx, leader.actor, { questionId: asked.id, edit: 1, procedureVersion: null, at });
    return asked;
  });
}
const list = async (query = ""): Promise<Listed[]> => (await site.visitor.get(`${V2}/requests.json${query}`)).json();
const fault = (answer: Answer) => answer.json<{ code: number; description: string }[]>()[0];
const send = (fields: Record<string, string>, format = "json") => site.visitor.post(`${V2}/requests.${format}`, fields);

describe("what programs may read", () => {
  test("discovery, services and their definition are there in JSON and XML", async () => {
    const found = (await site.visitor.get("/open311/discovery.json")).json<{ endpoints: { url: string }[] }>();
    expect(found.endpoints[0]?.url).toBe("http://danbiet.example/open311/v2");
    const services = (await site.visitor.get(`${V2}/services.json`)).json<{ service_code: string; group: string }[]>();
    expect(services.map((one) => one.service_code)).toEqual(
      expect.arrayContaining(["cau-hoi", "gop-y", "phan-anh", "cham-tra"]),
    );
    const xml = await site.visitor.get(`${V2}/services.xml`);
    expect(xml.headers["content-type"]).toContain("application/xml");
    expect(xml.body).toContain("<services><service><service_code>cau-hoi</service_code>");
    const one = (await site.visitor.get(`${V2}/services/phan-anh.json`)).json<{
      attributes: { code: string; values?: { name: string }[] }[];
    }>();
    expect(one.attributes[0]?.values?.map((value) => value.name)).toContain("Phường Tân Thành");
    expect((await site.visitor.get(`${V2}/services/phan-anh.xml`)).body).toContain("<value><key>");
    expect((await site.visitor.get(`${V2}/services.json`)).headers["access-control-allow-origin"]).toBe("*");
    expect(fault(await site.visitor.get(`${V2}/services/khong-co.json`))).toMatchObject({ code: 404 });
    expect((await site.visitor.get(`${V2}/services/khong-co.xml`)).body).toContain("<errors><error><code>404</code>");
  });

  test("requests are only what was published, in its public words; filters, pages and one alone", async () => {
    await published("Hỏi giờ làm việc?");
    const late = await published("Trả kết quả chậm.", {
      kind: "petition",
      category: "cham-tra",
      unitId: units.hungMy,
      daysAgo: 40,
    });
    await transaction(site.app.db, (tx) =>
      askQuestion(tx, site.app.config.secretKey, {
        unitId: units.tanThanh,
        kind: "question",
        body: "Chưa công khai",
        contact: null,
        pagePath: null,
        at: site.clock.now(),
      }),
    );
    const all = await list();
    expect(all.map((one) => one.description)).toEqual(["Hỏi giờ làm việc?", "Trả kết quả chậm."]);
    expect(all[0]).toMatchObject({
      status: "closed",
      service_code: "cau-hoi",
      agency_responsible: "Phường Tân Thành",
      status_notes: "Trả lời chung <b>&</b> rõ.",
      requested_datetime: "2026-11-20T00:00:00+07:00",
    });
    expect(JSON.stringify(all)).not.toContain("Điều đã viết");
    expect(JSON.stringify(all)).not.toContain(late.code);
    const codes = async (query: string) => (await list(query)).map((one) => one.service_code);
    expect(await codes("?service_code=cham-tra")).toEqual(["cham-tra"]);
    expect(await codes("?service_code=cau-hoi,cham-tra")).toEqual(["cau-hoi", "cham-tra"]);
    expect(await codes("?service_code=phan-anh")).toEqual([]);
    expect(await codes("?status=open")).toEqual([]);
    expect(await codes("?status=open,closed&page_size=1")).toEqual(["cau-hoi"]);
    expect(await codes("?page_size=1&page=2")).toEqual(["cham-tra"]);
    expect(await codes("?start_date=2026-11-01T00:00:00Z")).toEqual(["cau-hoi"]);
    expect(await codes("?end_date=2026-11-01")).toEqual(["cham-tra"]);
    expect(await codes("?jurisdiction_id=hung-my")).toEqual(["cham-tra"]);
    const id = all[0]?.service_request_id ?? "";
    expect(await codes(`?service_request_id=${id},PA999999`)).toEqual(["cau-hoi"]);
    const one = (await site.visitor.get(`${V2}/requests/${id}.json`)).json<Listed[]>();
    expect(one).toEqual([all[0]]);
    const xml = (await site.visitor.get(`${V2}/requests/${id}.xml`)).body;
    expect(xml).toContain(`<service_requests><request><service_request_id>${id}</service_request_id>`);
    expect(xml).toContain("Trả lời chung &lt;b&gt;&amp;&lt;/b&gt; rõ.");
    await transaction(site.app.db, (tx) =>
      withdrawPublication(tx, leader.actor, { questionId: late.id, reason: "x", at: site.clock.now() }),
    );
    expect(fault(await site.visitor.get(`${V2}/requests/${all[1]?.service_request_id}.json`))?.code).toBe(410);
    expect(await codes("")).toEqual(["cau-hoi"]);
  });

  test.each([
    ["?start_date=hôm-qua", 400],
    ["?end_date=2026-13-40", 400],
    ["?status=maybe", 400],
    ["?page=0", 400],
    ["?page_size=100000", 400],
    [`?service_request_id=${"PA000001,".repeat(101)}`, 400],
    ["?service_code=khong-co", 404],
    ["?jurisdiction_id=khong-co", 404],
  ])("requests%s is a fault in the shape of the standard", async (query, status) => {
    const answer = await site.visitor.get(`${V2}/requests.json${query}`);
    expect(answer.status).toBe(status);
    expect(fault(answer)).toEqual({ code: status, description: expect.stringMatching(/\S/) });
  });

  test("a request nobody knows is 404, in the format asked for", async () => {
    expect(fault(await site.visitor.get(`${V2}/requests/PA999999.json`))?.code).toBe(404);
    expect((await site.visitor.get(`${V2}/requests/PA999999.xml`)).body).toContain("<code>404</code>");
    expect(fault(await site.visitor.get(`${V2}/tokens/ZZZZ2222.json`))?.code).toBe(404);
  });
});

describe("what programs send", () => {
  test("comes to the inbox with a token; its request has a number once it is public", async () => {
    const sent = await send({
      service_code: "phan-anh",
      description: "Đèn đường hư",
      first_name: "Út",
      last_name: "Lâm Thị",
      phone: "0912 345 678",
      "attribute[don_vi]": units.tanThanh,
      "attribute[dia_chi]": "Khóm 3",
      lat: "9.17",
      long: "105.15",
      address_string: "Chợ Tân Thành",
    });
    expect(sent.status).toBe(201);
    const [made] = sent.json<{ token: string; service_notice: string; service_request_id: null }[]>();
    expect(made?.service_notice).toContain("Mã tra cứu");
    const { rows } = await sql<{ kind: string; unitId: string; place: string; isSealed: boolean }>`
      select kind, unit_id, place, contact_sealed is not null as is_sealed from question where code = ${made?.token}`.execute(
      site.app.db,
    );
    expect(rows).toEqual([
      { kind: "petition", unitId: units.tanThanh, place: "Chợ Tân Thành · 9.17, 105.15", isSealed: true },
    ]);
    const token = `${V2}/tokens/${made?.token}.json`;
    expect((await site.visitor.get(token)).json()).toEqual([{ service_request_id: null, token: made?.token }]);
    expect((await site.visitor.get(`/tra-cuu?ma=${made?.token}`)).body).toContain("Đèn đường hư");
    const done = await published("Hỏi khác?");
    const [known] = (await site.visitor.get(`${V2}/tokens/${done.code}.json`)).json<Listed[]>();
    expect(known?.service_request_id).toMatch(/^PA\d{6}$/);
  });

  test("a petition without name and way to be reached is a comment, and the notice says so", async () => {
    const [made] = (await send({ service_code: "cham-tra", description: "Trả chậm" })).json<
      { token: string; service_notice: string }[]
    >();
    expect(made?.service_notice).toContain("được nhận như góp ý");
  });

  test.each([
    [{ service_code: "" }, 400],
    [{ service_code: "to-cao" }, 404],
    [{ description: "" }, 400],
    [{ phone: "12", email: "khong" }, 400],
    [{ lat: "91", long: "1" }, 400],
    [{ lat: "9.1" }, 400],
    [{ api_key: "khong-phai-cua-ta-dau-nhe-123" }, 403],
    [{ jurisdiction_id: "khong-co" }, 404],
  ])("with %j nothing is taken", async (wrong, status) => {
    const count = async () =>
      (await sql<{ n: number }>`select count(*)::int as n from question`.execute(site.app.db)).rows[0]?.n;
    const before = await count();
    const answer = await site.visitor.send("POST", `${V2}/requests.json`, {
      service_code: "cau-hoi",
      description: "Hỏi",
      ...wrong,
    });
    expect(answer.status).toBe(status);
    expect(fault(answer)).toEqual({ code: status, description: expect.stringMatching(/\S/) });
    expect(await count()).toBe(before);
  });
});
