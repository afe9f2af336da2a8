import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { atomProblems } from "../../../test/support/atom-problems.ts";
import { useDemoApp } from "../../../test/support/demo-app.ts";
import { MODULES } from "../../modules.ts";
import { transaction } from "../../platform/db/index.ts";
import { problemsOf } from "../../platform/html/page-problems.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { readCsv } from "../../platform/tables/index.ts";
import { listKeptFiles } from "./data-file.store.ts";
import { vi } from "./messages.vi.ts";

const demo = useDemoApp();
const SETS = MODULES.flatMap((module) => module.dataSets ?? []);
const job = MODULES.flatMap((module) => module.jobs ?? []).find((one) => one.name === "open-data:make-files");

async function makeFiles(): Promise<void> {
  await transaction(demo.app.db, (tx) => addJob(tx, job as never, {} as never));
  await demo.runJobs();
}

beforeAll(async () => {
  await makeFiles();
});

const documentLoader = (url: string): never => {
  throw new Error(`asked for ${url}`);
};

describe("every data set", () => {
  test.each(SETS.map((set) => [set.id, set] as const))(
    "%s: files, sums, dictionary and description agree",
    async (id, set) => {
      const kept = (await listKeptFiles(demo.app.db)).filter((file) => file.setId === id);
      expect(kept.map((file) => file.format)).toEqual(["csv", "jsonl"]);
      const names = set.fields.map((field) => field.name);
      for (const lang of ["vi", "en"] as const)
        expect(Object.keys(set.words(lang).fields).sort()).toEqual([...names].sort());
      for (const file of kept) {
        const plain = await demo.visitor.get(`/du-lieu-mo/${id}/${id}.${file.format}`);
        const packed = await demo.visitor.get(`/du-lieu-mo/${id}/${id}.${file.format}.gz`);
        expect(createHash("sha256").update(plain.bytes).digest("hex")).toBe(file.sha256);
        expect(plain.bytes.length).toBe(file.bytes);
        expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
        expect(packed.bytes.length).toBe(file.packedBytes);
        expect(createHash("sha256").update(packed.bytes).digest("hex")).toBe(file.fileKey);
        expect(plain.headers["access-control-allow-origin"]).toBe("*");
        const again = await demo.visitor.get(`/du-lieu-mo/${id}/${id}.${file.format}`, {
          "if-none-match": String(plain.headers.etag),
        });
        expect(again.status).toBe(304);
      }
      const { rows } = readCsv((await demo.visitor.get(`/du-lieu-mo/${id}/${id}.csv`)).bytes);
      expect(rows[0]).toEqual(names);
      expect(rows.length - 1).toBe(kept[0]?.rowCount);
      const lines = (await demo.visitor.get(`/du-lieu-mo/${id}/${id}.jsonl`)).body.split("\n").filter(Boolean);
      expect(lines).toHaveLength(rows.length - 1);
      for (const line of lines) expect(Object.keys(JSON.parse(line) as object)).toEqual(names);
      const page = await demo.visitor.get(`/du-lieu-mo/${id}`);
      expect(await problemsOf(page.body)).toEqual([]);
      expect(page.body).toContain(kept[0]?.sha256 as string);
      expect(page.body).toContain("Tỉnh Cà Mau");
    },
  );
});

test("the catalogue in DCAT names every set and file; JSON-LD needs no other site", async () => {
  const [node] = (await jsonld.expand(
    (await demo.visitor.get("/du-lieu-mo/catalog.jsonld")).json<jsonld.JsonLdDocument>(),
    {
      documentLoader,
    },
  )) as [Record<string, { "@id"?: string }[]>];
  const dcat = "http://www.w3.org/ns/dcat#";
  expect(node["@type"]).toEqual([`${dcat}Catalog`]);
  const sets = node[`${dcat}dataset`] as unknown as Record<string, unknown[]>[];
  expect(sets).toHaveLength(SETS.length);
  for (const set of sets) expect(set[`${dcat}distribution`]).toHaveLength(4);
  const turtle = await demo.visitor.get("/du-lieu-mo/catalog.ttl");
  expect(turtle.headers["content-type"]).toBe("text/turtle; charset=utf-8");
  expect(turtle.body).toMatch(/<http:\/\/danbiet\.example\/du-lieu-mo> a dcat:Catalog ;/);
  expect(turtle.body.match(/a dcat:Dataset/g)).toHaveLength(SETS.length);
  expect(turtle.body.match(/a dcat:Distribution/g)).toHaveLength(4 * SETS.length);
  expect((await demo.visitor.get("/du-lieu-mo/thu-tuc.ttl")).body).toContain('dct:identifier "thu-tuc"');
});

// DCAT-AP 3.0: what a catalogue, a data set, a distribution and an agent must say.
const MUST: Record<string, string[]> = {
  "http://www.w3.org/ns/dcat#Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
  "http://www.w3.org/ns/dcat#Dataset": ["dct:title", "dct:description", "dcat:distribution"],
  "http://www.w3.org/ns/dcat#Distribution": ["dcat:accessURL"],
  "http://xmlns.com/foaf/0.1/Organization": ["foaf:name"],
};
const IRI: Record<string, string> = {
  dct: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  foaf: "http://xmlns.com/foaf/0.1/",
};

test("the catalogue says everything DCAT-AP makes mandatory, once for each language", async () => {
  const [catalogue] = await jsonld.expand(
    (await demo.visitor.get("/du-lieu-mo/catalog.jsonld")).json<jsonld.JsonLdDocument>(),
    { documentLoader },
  );
  const missing: string[] = [];
  const seen = new Set<string>();
  const look = (thing: unknown): void => {
    if (Array.isArray(thing)) for (const one of thing) look(one);
    if (typeof thing !== "object" || thing === null || Array.isArray(thing)) return;
    const node = thing as Record<string, { "@language"?: string }[]>;
    for (const type of (node["@type"] ?? []) as unknown as string[]) {
      seen.add(type);
      for (const name of MUST[type] ?? []) {
        const [prefix = "", local = ""] = name.split(":");
        const values = node[`${IRI[prefix]}${local}`] ?? [];
        const languages = values.map((value) => value["@language"] ?? "");
        if (values.length === 0) missing.push(`${String(node["@id"])}: ${name}`);
        if (["title", "description"].includes(local) && new Set(languages).size !== languages.length)
          missing.push(`${String(node["@id"])}: ${name} twice in one language`);
      }
    }
    for (const value of Object.values(node)) look(value);
  };
  look(catalogue);
  expect(missing).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(Object.keys(MUST)));
});

test.each(["/tin-tuc/feed.atom", "/thu-tuc/thay-doi.atom"])("%s is a valid Atom feed", async (path) => {
  expect(atomProblems((await demo.visitor.get(path)).body)).toEqual([]);
});

test("made again with the same content, a file keeps the day of its last change", async () => {
  const before = await listKeptFiles(demo.app.db);
  const later = new Date(demo.clock.now().getTime() + 60_000);
  demo.clock.set(later);
  await makeFiles();
  const after = await listKeptFiles(demo.app.db);
  expect(after.map((file) => [file.setId, file.changedAt])).toEqual(before.map((file) => [file.setId, file.changedAt]));
  expect(Number(after[0]?.checkedAt)).toBeGreaterThanOrEqual(later.getTime());
});

test("what does not exist is said so, whatever is asked for", async () => {
  for (const path of [
    "khong-co",
    "khong-co.ttl",
    "thu-tuc/khac.csv",
    "thu-tuc/..%2f..%2fetc",
    "thu-tuc/don-vi.csv",
    "%00",
  ]) {
    expect((await demo.visitor.get(`/du-lieu-mo/${path}`)).status, path).toBe(404);
  }
  expect(await problemsOf((await demo.visitor.get("/du-lieu-mo")).body)).toEqual([]);
});

test("the page of the machine interface tells every address in the reader's language", async () => {
  const page = (await demo.visitor.get("/du-lieu-mo/api")).body;
  expect(await problemsOf(page)).toEqual([]);
  expect(page).toContain("Khác nhau giữa hai phiên bản, theo số hoặc theo ngày");
  const document = (await demo.visitor.get("/api/v1/openapi.json")).json() as { paths: Record<string, object> };
  const addresses = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  // On the Vietnamese page each address is told in Vietnamese, and none that is no more.
  expect(Object.keys(vi.apiSummary).sort()).toEqual(addresses.sort());
});
