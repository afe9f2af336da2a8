import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../../../../../platform/db/index.ts";
import { readCsv } from "../../../../../platform/tables/index.ts";
import { useTestApp } from "../../../../../testing/app.ts";
import { importRecords } from "../../../import-procedures.ts";
import { buildProcedure } from "../../../testing/build-procedure.ts";

const site = useTestApp();
const system = { id: "system", name: "Hệ thống" };
const first = buildProcedure({ code: "1.001193", name: "Đăng ký khai sinh", description: '=HYPERLINK("http://x")' });

beforeAll(async () => {
  for (const [name, day] of [
    [first.name, "2026-07-01"],
    ["Thủ tục đăng ký khai sinh", "2026-11-01"],
  ] as const) {
    await transaction(site.app.db, (tx) =>
      importRecords(tx, system, {
        records: [{ ...first, name }],
        source: "test",
        at: new Date(`${day}T02:00:00Z`),
      }),
    );
  }
});

/** Nothing is fetched: the document explains its own names. */
const documentLoader = (url: string): never => {
  throw new Error(`asked for ${url}`);
};

describe("JSON-LD of a procedure", () => {
  test("is a public service with ways of filing, cost, papers, results and legal texts", async () => {
    const answer = await site.visitor.get("/thu-tuc/1.001193.jsonld");
    expect(answer.headers["content-type"]).toMatch(/^application\/ld\+json/);
    const [node] = (await jsonld.expand(answer.json<jsonld.JsonLdDocument>(), { documentLoader })) as [
      Record<string, { "@id"?: string; "@value"?: unknown; "@type"?: string }[]>,
    ];
    expect(node["@type"]).toEqual(["http://schema.org/GovernmentService", "http://purl.org/vocab/cpsv#PublicService"]);
    expect(node["http://schema.org/name"]).toEqual([{ "@value": "Thủ tục đăng ký khai sinh", "@language": "vi" }]);
    expect(node["http://purl.org/dc/terms/isVersionOf"]).toEqual([
      { "@id": "http://danbiet.example/thu-tuc/1.001193" },
    ]);
    expect(node["http://data.europa.eu/m8g/hasLegalResource"]).toHaveLength(1);
    expect(node["http://purl.org/vocab/cpsv#hasInput"]).toHaveLength(2);
    expect(node["http://schema.org/availableChannel"]).toHaveLength(2);
    const rdf = (await jsonld.toRDF(answer.json<jsonld.JsonLdDocument>(), {
      format: "application/n-quads",
      documentLoader,
    })) as unknown as string;
    expect(rdf).toContain('<http://schema.org/price> "8000"');
    expect(rdf).toContain("<http://danbiet.example/thu-tuc/1.001193?on=2026-11-01> ");
  });

  test("tells what stood on a day asked for", async () => {
    const answer = await site.visitor.get("/thu-tuc/1.001193.jsonld?on=2026-08-01");
    expect(answer.json()).toMatchObject({
      "dcat:version": "1",
      name: "Đăng ký khai sinh",
      "dct:temporal": { "dcat:startDate": "2026-07-01", "dcat:endDate": "2026-11-01" },
    });
  });

  test("says with the words of schema.org only what it knows of a service and its channels", async () => {
    // Properties of Thing, Service, GovernmentService, ServiceChannel … as schema.org lists them.
    const thing = ["name", "description", "url", "identifier", "alternateName", "sameAs", "subjectOf"];
    const known: Record<string, string[]> = {
      GovernmentService: [...thing, "serviceType", "provider", "audience", "availableChannel"],
      ServiceChannel: [...thing, "serviceUrl"],
      GovernmentOrganization: thing,
      Organization: thing,
      Audience: [...thing, "audienceType"],
      CreativeWork: thing,
      Legislation: [...thing, "legislationIdentifier", "legislationDate", "legislationPassedBy"],
      PriceSpecification: [...thing, "price", "priceCurrency"],
    };
    const strange: string[] = [];
    const look = (value: unknown): void => {
      if (Array.isArray(value)) {
        for (const one of value) look(one);
        return;
      }
      if (typeof value !== "object" || value === null) return;
      const type = [(value as { "@type"?: string | string[] })["@type"] ?? []].flat().find((one) => known[one]);
      for (const [key, part] of Object.entries(value)) {
        if (!/[@:]/.test(key) && !known[type ?? ""]?.includes(key)) strange.push(`${type}.${key}`);
        if (key !== "@context") look(part);
      }
    };
    for (const on of ["2026-08-01", "2026-11-20"]) {
      look((await site.visitor.get(`/thu-tuc/1.001193.jsonld?on=${on}`)).json());
    }
    expect(strange).toEqual([]);
  });
});

describe("CSV of a procedure", () => {
  test("opens in Vietnamese spreadsheets, computes nothing, and names the place of each value in the JSON", async () => {
    const answer = await site.visitor.get("/thu-tuc/1.001193.csv");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const { rows } = readCsv(answer.bytes);
    expect(rows.slice(0, 3)).toEqual([
      ["Nội dung", "Giá trị", "Chỗ trong tệp JSON"],
      ["label", "value", "pointer"],
      ["Mã thủ tục", "1.001193", "/code"],
    ]);
    expect(rows).toContainEqual(["Phí: số tiền (đồng)", "8000", "/methods/0/fees/0/amount"]);
    expect(rows.find((row) => row[2] === "/description")?.[1]).toMatch(/^'=HYPERLINK/);
    // Every value has a name in words, not only its key.
    expect(rows.slice(2).filter((row) => row[0] === row[2]?.slice(1))).toEqual([]);
  });

  test("says the same as the JSON", async () => {
    const record = (await site.visitor.get("/thu-tuc/1.001193.json")).json<Record<string, unknown>>();
    const { rows } = readCsv((await site.visitor.get("/thu-tuc/1.001193.csv")).bytes);
    for (const [, value, pointer] of rows.slice(2)) {
      const found = (pointer as string)
        .split("/")
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], record);
      if (typeof found === "string" && !found.startsWith("=")) expect(value).toBe(found);
    }
  });
});

describe("for programs of other sites", () => {
  test("public data may be read from anywhere; pages of people may not", async () => {
    for (const path of ["/thu-tuc/1.001193.json", "/api/v1/procedures/1.001193", "/api/v1/openapi.json"]) {
      expect((await site.visitor.get(path)).headers["access-control-allow-origin"]).toBe("*");
    }
    expect((await site.visitor.get("/phan-anh")).headers["access-control-allow-origin"]).toBeUndefined();
    const asked = await site.server.fastify.inject({
      method: "OPTIONS",
      url: "/api/v1/procedures/1.001193",
      headers: { origin: "https://bao.example", "access-control-request-method": "GET" },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers["access-control-allow-methods"]).toBe("GET, HEAD");
  });

  test("what is known already is not sent again", async () => {
    const before = await site.visitor.get("/api/v1/procedures/1.001193");
    const etag = before.headers.etag as string;
    expect(before.headers["last-modified"]).toBe("Sun, 01 Nov 2026 02:00:00 GMT");
    const ask = async (headers: Record<string, string>) =>
      (await site.visitor.get("/api/v1/procedures/1.001193", headers)).status;
    expect(await ask({ "if-none-match": etag })).toBe(304);
    expect(await ask({ "if-none-match": `"old", ${etag.replace("W/", "")}` })).toBe(304);
    expect(await ask({ "if-none-match": '"old"', "if-modified-since": "Mon, 02 Nov 2026 00:00:00 GMT" })).toBe(200);
    expect(await ask({ "if-modified-since": "Mon, 02 Nov 2026 00:00:00 GMT" })).toBe(304);
    expect(await ask({ "if-modified-since": "Sat, 31 Oct 2026 00:00:00 GMT" })).toBe(200);
    expect(await ask({ "if-modified-since": "yesterday" })).toBe(200);
  });

  test("the page names its data and its own address", async () => {
    const page = (await site.visitor.get("/thu-tuc/1.001193?on=2026-08-01")).body;
    expect(page).toContain(
      '<link rel="alternate" type="application/ld+json" href="/thu-tuc/1.001193.jsonld?on=2026-08-01"',
    );
    expect((await site.visitor.get("/thu-tuc/1.001193?ban=1")).body).toContain(
      '<link rel="canonical" href="http://danbiet.example/thu-tuc/1.001193"',
    );
    expect((await site.visitor.get("/thu-tuc/1.001193.csv?on=hom-qua")).status).toBe(422);
    expect((await site.visitor.get("/thu-tuc/9.999999.jsonld")).status).toBe(404);
    expect((await site.visitor.get("/thu-tuc/1.001193.000.00.00.H26.csv")).headers.location).toBe(
      "/thu-tuc/1.001193.csv",
    );
  });
});

describe("asked for by Accept", () => {
  test.each([
    ["application/json", "json", "application/json"],
    ["application/ld+json", "jsonld", "application/ld+json"],
    ["text/csv", "csv", "text/csv"],
  ])("%s is what the ending gives, and caches are told", async (accept, ending, type) => {
    const answer = await site.visitor.get("/thu-tuc/1.001193?on=2026-08-01", { accept });
    const same = await site.visitor.get(`/thu-tuc/1.001193.${ending}?on=2026-08-01`);
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain(type);
    expect(answer.body).toBe(same.body);
    expect(answer.headers["content-location"]).toBe(`/thu-tuc/1.001193.${ending}?on=2026-08-01`);
    expect(String(answer.headers.vary).split(", ")).toContain("accept");
    expect(String(same.headers.vary).split(", ")).not.toContain("accept");
  });

  test("browsers, and who asks for what there is not, get the page", async () => {
    for (const accept of ["text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "image/png", ",;q=,"]) {
      const answer = await site.visitor.get("/thu-tuc/1.001193", { accept });
      expect(answer.headers["content-type"]).toContain("text/html");
      expect(String(answer.headers.vary).split(", ")).toContain("accept");
    }
    const ending = await site.visitor.get("/thu-tuc/1.001193.csv", { accept: "application/json" });
    expect(ending.headers["content-type"]).toContain("text/csv");
    expect((await site.visitor.get("/thu-tuc/9.999999", { accept: "application/json" })).status).toBe(404);
    expect((await site.visitor.get("/thu-tuc/1.001193?on=hom-qua", { accept: "application/json" })).status).toBe(422);
  });
});

describe("for search engines", () => {
  test("the sitemap names every page with the day it really changed, and robots.txt names the sitemap", async () => {
    const index = (await site.visitor.get("/sitemap.xml")).body;
    expect(index).toContain(
      "<loc>http://danbiet.example/sitemap-1.xml</loc><lastmod>2026-11-01T02:00:00.000Z</lastmod>",
    );
    const part = await site.visitor.get("/sitemap-1.xml");
    expect(part.headers["content-type"]).toBe("application/xml; charset=utf-8");
    expect(part.body).toContain(
      "<url><loc>http://danbiet.example/thu-tuc/1.001193</loc><lastmod>2026-11-01T02:00:00.000Z</lastmod></url>",
    );
    expect(part.body).toContain("<loc>http://danbiet.example/tin-tuc</loc></url>");
    expect((await site.visitor.get("/sitemap-2.xml")).status).toBe(404);
    expect((await site.visitor.get("/robots.txt")).body).toContain("Sitemap: http://danbiet.example/sitemap.xml");
  });
});
