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
import { PREFIXES } from "./catalog.ts";
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

type Kind = "words" | "iri" | "text" | "day" | "moment" | "size" | "hex" | `a ${string}`;
interface Rule {
  kind: Kind;
  /** Mandatory, at most once, or both; words count once for each language. */
  must?: true;
  once?: true;
}
const must = (kind: Kind): Rule => ({ kind, must: true });
const one = (kind: Kind): Rule => ({ kind, must: true, once: true });
const any = (kind: Kind): Rule => ({ kind });
const atMostOne = (kind: Kind): Rule => ({ kind, once: true });
const EU = "http://publications.europa.eu/resource/authority";
/** Values that DCAT-AP wants from a list of the European Union. */
const FROM_LIST: Record<string, string> = {
  "dct:language": `${EU}/language/`,
  "dcat:theme": `${EU}/data-theme/`,
  "dct:accrualPeriodicity": `${EU}/frequency/`,
  "dct:accessRights": `${EU}/access-right/`,
  "dcat:mediaType": "https://www.iana.org/assignments/media-types/",
  "dcat:compressFormat": "https://www.iana.org/assignments/media-types/",
};
/** DCAT-AP 3.0: what each class must and may say, with the kind of value and how often. Nothing else is said. */
const PROFILE: Record<string, Record<string, Rule>> = {
  "dcat:Catalog": {
    "dct:title": must("words"),
    "dct:description": must("words"),
    "dct:publisher": one("a foaf:Agent"),
    "dct:language": any("iri"),
    "dct:license": atMostOne("iri"),
    "foaf:homepage": atMostOne("iri"),
    "dcat:themeTaxonomy": any("iri"),
    "dct:modified": atMostOne("moment"),
    "dcat:service": any("a dcat:DataService"),
    "dcat:dataset": must("a dcat:Dataset"),
  },
  "dcat:Dataset": {
    "dct:title": must("words"),
    "dct:description": must("words"),
    "dct:identifier": any("text"),
    "dcat:keyword": any("words"),
    "dcat:theme": any("iri"),
    "dct:accrualPeriodicity": atMostOne("iri"),
    "dct:publisher": one("a foaf:Agent"),
    "dct:license": atMostOne("iri"),
    "dct:accessRights": atMostOne("iri"),
    "dct:modified": atMostOne("moment"),
    "dct:temporal": any("a dct:PeriodOfTime"),
    "dcat:contactPoint": any("a vcard:Kind"),
    "dcat:landingPage": any("iri"),
    "dcat:distribution": must("a dcat:Distribution"),
  },
  "dcat:Distribution": {
    "dcat:accessURL": must("iri"),
    "dcat:downloadURL": any("iri"),
    "dct:title": any("text"),
    "dcat:mediaType": atMostOne("iri"),
    "dcat:compressFormat": atMostOne("iri"),
    "dcat:byteSize": atMostOne("size"),
    "dct:license": atMostOne("iri"),
    "dct:modified": atMostOne("moment"),
    "spdx:checksum": atMostOne("a spdx:Checksum"),
  },
  "dcat:DataService": {
    "dct:title": must("words"),
    "dcat:endpointURL": must("iri"),
    "dcat:endpointDescription": any("iri"),
    "dcat:landingPage": any("iri"),
    "dct:license": atMostOne("iri"),
    "dct:publisher": atMostOne("a foaf:Agent"),
  },
  "foaf:Agent": { "foaf:name": must("text") },
  "vcard:Kind": { "vcard:hasEmail": any("iri") },
  "dct:PeriodOfTime": { "dcat:startDate": atMostOne("day"), "dcat:endDate": atMostOne("day") },
  "spdx:Checksum": { "spdx:algorithm": one("iri"), "spdx:checksumValue": one("hex") },
};
const long = (name: string): string => {
  const [prefix = "", local = ""] = name.split(":");
  return `${PREFIXES[prefix as keyof typeof PREFIXES]}${local}`;
};

type Expanded = { "@id"?: string; "@type"?: string | string[]; "@value"?: string; "@language"?: string };

/** What is wrong with a value, by the kind the profile wants; null where nothing is. */
function wrongValue(value: Expanded, kind: Kind): string | null {
  const text = value["@value"];
  const type = (typed: string, form: RegExp) =>
    value["@type"] === long(typed) && form.test(text ?? "") ? null : `no ${typed}: ${JSON.stringify(value)}`;
  if (kind.startsWith("a ")) return [value["@type"]].flat().includes(long(kind.slice(2))) ? null : `not ${kind}`;
  switch (kind) {
    case "words":
      return text && value["@language"] ? null : "no text with its language";
    case "text":
      return text && value["@type"] === undefined ? null : "no text";
    case "iri":
      return URL.canParse(value["@id"] ?? "") && !/\s/.test(value["@id"] ?? "") ? null : "no address";
    case "day":
      return type("xsd:date", /^\d{4}-\d{2}-\d{2}$/);
    case "moment":
      return type("xsd:dateTime", /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
    case "size":
      return type("xsd:nonNegativeInteger", /^\d+$/);
    default:
      return type("xsd:hexBinary", /^(?:[\da-f]{2}){32}$/);
  }
}

function profileProblems(thing: Record<string, Expanded[]>): string[] {
  const problems: string[] = [];
  const types = [thing["@type"] ?? []].flat() as unknown as string[];
  const known = Object.entries(PROFILE).find(([name]) => types.includes(long(name)));
  if (!known) return [`${types.join()}: a class the profile does not know`];
  const [name, rules] = known;
  const here = (property: string, what: string) => `${name} ${String(thing["@id"])} ${property}: ${what}`;
  for (const [property, rule] of Object.entries(rules)) {
    const values = thing[long(property)] ?? [];
    if (rule.must && values.length === 0) problems.push(here(property, "missing"));
    if (rule.once && values.length > 1) problems.push(here(property, "more than once"));
    for (const value of values) {
      const wrong = wrongValue(value, rule.kind);
      if (wrong) problems.push(here(property, wrong));
      const list = FROM_LIST[property];
      if (list && !value["@id"]?.startsWith(list)) problems.push(here(property, `${value["@id"]} is not from ${list}`));
      if (rule.kind.startsWith("a ")) problems.push(...profileProblems(value as never));
    }
    const languages = values.map((value) => value["@language"]);
    if (/title|description/.test(property) && new Set(languages).size < languages.length)
      problems.push(here(property, "twice in one language"));
  }
  for (const property of Object.keys(thing).filter((key) => !key.startsWith("@")))
    if (!Object.keys(rules).some((one) => long(one) === property)) problems.push(here(property, "not in the profile"));
  return problems;
}

const expanded = async (address: string) =>
  (await jsonld.expand((await demo.visitor.get(address)).json<jsonld.JsonLdDocument>(), {
    documentLoader,
  })) as unknown as [Record<string, Expanded[]>];

test("the catalogue, and each data set by itself, follow DCAT-AP 3.0: what must be said, values and how often", async () => {
  await transaction(demo.app.db, (tx) =>
    tx.updateTable("openDataTerms").set({ contactEmail: "dulieu@camau.example" }).execute(),
  );
  expect(profileProblems((await expanded("/du-lieu-mo/catalog.jsonld"))[0])).toEqual([]);
  for (const set of SETS) expect(profileProblems((await expanded(`/du-lieu-mo/${set.id}.jsonld`))[0])).toEqual([]);
});

test("the check finds what is missing, of another kind, and too often", async () => {
  const [catalogue] = await expanded("/du-lieu-mo/catalog.jsonld");
  const title = long("dct:title");
  const problems = (change: Record<string, Expanded[]>) => profileProblems({ ...catalogue, ...change }).join();
  expect(problems({ [title]: [] })).toContain("dct:title: missing");
  expect(problems({ [title]: [{ "@value": "Dữ liệu" }] })).toContain("no text with its language");
  expect(problems({ [long("dct:publisher")]: [{ "@id": "http://a.example/" }] })).toContain("not a foaf:Agent");
  expect(problems({ [long("dct:language")]: [{ "@id": "http://a.example/vi" }] })).toContain("is not from");
  expect(problems({ [long("dct:modified")]: [{ "@value": "hôm qua" }] })).toContain("no xsd:dateTime");
  expect(problems({ [long("dct:rights")]: [{ "@value": "x" }] })).toContain("not in the profile");
});

test("Turtle says the same as JSON-LD", async () => {
  const statements = (
    (await jsonld.toRDF((await demo.visitor.get("/du-lieu-mo/catalog.jsonld")).json(), {
      documentLoader,
      format: "application/n-quads",
    })) as unknown as string
  )
    .split("\n")
    .filter(Boolean);
  const turtle = (await demo.visitor.get("/du-lieu-mo/catalog.ttl")).body;
  for (const kind of ["dcat:accessURL", "dcat:downloadURL", "spdx:checksumValue", "dcat:keyword", "dcat:endpointURL"]) {
    const told = new Set(statements.filter((line) => line.includes(`<${long(kind)}>`)));
    const inTurtle = turtle.split("\n").filter((line) => line.trim().startsWith(`${kind} `));
    const values = kind === "dcat:keyword" ? inTurtle.join().match(/"@(?:vi|en)/g)?.length : inTurtle.length;
    expect([kind, values]).toEqual([kind, told.size]);
  }
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

test("every address and every set of data says its security level, and the level is what the address asks for", async () => {
  const page = (await demo.visitor.get("/du-lieu-mo/api")).body;
  const rows = [...page.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map((row) => row[1] ?? "").slice(1);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const isInternal = row.includes("cần mã truy cập");
    expect(row).toContain(isInternal ? "Nội bộ" : "Công khai");
    expect(row).not.toContain(isInternal ? "Công khai" : "Nội bộ");
  }
  expect(rows.find((row) => row.includes(">POST<") && row.includes("read"))).toContain("Nội bộ");
  expect((await demo.visitor.post("/api/v1/plans/read", {})).status).toBe(401);
  expect((await demo.visitor.get("/du-lieu-mo/thu-tuc")).body).toContain("Công khai, không có dữ liệu cá nhân");
  expect((await demo.visitor.get("/du-lieu-mo/thu-tuc.jsonld")).body).toContain("access-right/PUBLIC");
});
