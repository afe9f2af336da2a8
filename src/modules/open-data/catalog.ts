import type { DataSet } from "../../platform/datasets/index.ts";
import type { DataTerms, KeptFile } from "./data-file.store.ts";

export interface Described {
  set: DataSet;
  files: readonly KeptFile[];
}

export interface CatalogOf {
  publicUrl: string;
  title: { vi: string; en: string };
  description: { vi: string; en: string };
  /** What the machine interface is called. */
  service: { vi: string; en: string };
  publisher: string;
  terms: DataTerms;
}

/** Prefixes of the catalogue's two spellings, JSON-LD and Turtle. */
export const PREFIXES = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A thing and what is said of it; values are texts, things, or lists of them. */
export type Term = { id: string } | { text: string; lang?: string; type?: string } | Node;
export interface Node {
  id?: string;
  /** Its class; two where a profile asks for the wider one and readers gain from the narrower. */
  is: string | readonly string[];
  say: [property: string, value: Term | Term[] | null][];
}

const iri = (id: string): Term => ({ id });
const both = (words: { vi: string; en: string }): Term[] => [
  { text: words.vi, lang: "vi" },
  { text: words.en, lang: "en" },
];
const typed = (text: string | number, type: string): Term => ({ text: String(text), type: `xsd:${type}` });
const MEDIA = { csv: "text/csv", jsonl: "application/x-ndjson" } as const;
const EU = "http://publications.europa.eu/resource/authority";

/** The catalogue of this installation's data in DCAT 3, with all sets or one. */
export function catalogNode(of: CatalogOf, sets: readonly Described[]): Node {
  const newest = sets
    .flatMap(({ files }) => files.map((file) => file.changedAt))
    .sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    id: `${of.publicUrl}/du-lieu-mo`,
    is: "dcat:Catalog",
    say: [
      ["dct:title", both(of.title)],
      ["dct:description", both(of.description)],
      ["dct:language", [iri(`${EU}/language/VIE`), iri(`${EU}/language/ENG`)]],
      ["dct:license", iri(of.terms.licenceUrl)],
      ["dct:publisher", publisherNode(of)],
      ["foaf:homepage", iri(of.publicUrl)],
      ["dcat:themeTaxonomy", iri(`${EU}/data-theme`)],
      ["dct:modified", newest ? typed(newest.toISOString(), "dateTime") : null],
      ["dcat:service", serviceNode(of)],
      ["dcat:dataset", sets.map((one) => dataSetNode(of, one))],
    ],
  };
}

/** The machine interface, which answers for single records what the files hold for all. */
function serviceNode(of: CatalogOf): Node {
  return {
    id: `${of.publicUrl}/du-lieu-mo/api`,
    is: "dcat:DataService",
    say: [
      ["dct:title", both(of.service)],
      ["dcat:endpointURL", iri(`${of.publicUrl}/api/v1`)],
      ["dcat:endpointDescription", iri(`${of.publicUrl}/api/v1/openapi.json`)],
      ["dcat:landingPage", iri(`${of.publicUrl}/du-lieu-mo/api`)],
      ["dct:license", iri(of.terms.licenceUrl)],
      ["dct:publisher", publisherNode(of)],
    ],
  };
}

function publisherNode(of: CatalogOf): Node {
  return {
    id: `${of.publicUrl}/#co-quan`,
    is: ["foaf:Agent", "foaf:Organization"],
    say: [["foaf:name", { text: of.publisher, lang: "vi" }]],
  };
}

export function dataSetNode(of: CatalogOf, { set, files }: Described): Node {
  const [vi, en] = [set.words("vi"), set.words("en")];
  const page = `${of.publicUrl}/du-lieu-mo/${set.id}`;
  const [first] = files;
  return {
    id: `${page}#tap`,
    is: "dcat:Dataset",
    say: [
      ["dct:identifier", { text: set.id }],
      ["dct:title", both({ vi: vi.title, en: en.title })],
      ["dct:description", both({ vi: vi.description, en: en.description })],
      [
        "dcat:keyword",
        [...vi.keywords.map((text) => ({ text, lang: "vi" })), ...en.keywords.map((text) => ({ text, lang: "en" }))],
      ],
      ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
      ["dct:accrualPeriodicity", iri(`${EU}/frequency/BIHOURLY`)],
      ["dct:publisher", publisherNode(of)],
      ["dct:license", iri(of.terms.licenceUrl)],
      // A set holds nothing about persons: each is open to everybody, and none is told with another level.
      ["dct:accessRights", iri(`${EU}/access-right/PUBLIC`)],
      ["dct:modified", first ? typed(first.changedAt.toISOString(), "dateTime") : null],
      [
        "dct:temporal",
        first?.periodFrom && first.periodTo
          ? {
              is: "dct:PeriodOfTime",
              say: [
                ["dcat:startDate", typed(first.periodFrom, "date")],
                ["dcat:endDate", typed(first.periodTo, "date")],
              ],
            }
          : null,
      ],
      [
        "dcat:contactPoint",
        of.terms.contactEmail
          ? {
              is: ["vcard:Kind", "vcard:Organization"],
              say: [["vcard:hasEmail", iri(`mailto:${of.terms.contactEmail}`)]],
            }
          : null,
      ],
      ["dcat:landingPage", iri(page)],
      [
        "dcat:distribution",
        files.flatMap((file) => [distributionNode(of, page, file, false), distributionNode(of, page, file, true)]),
      ],
    ],
  };
}

function distributionNode(of: CatalogOf, page: string, file: KeptFile, isPacked: boolean): Node {
  const name = `${file.setId}.${file.format}${isPacked ? ".gz" : ""}`;
  return {
    id: `${page}/${name}`,
    is: "dcat:Distribution",
    say: [
      ["dct:title", { text: name }],
      ["dcat:accessURL", iri(page)],
      ["dcat:downloadURL", iri(`${page}/${name}`)],
      ["dcat:mediaType", iri(`https://www.iana.org/assignments/media-types/${MEDIA[file.format]}`)],
      ["dcat:compressFormat", isPacked ? iri("https://www.iana.org/assignments/media-types/application/gzip") : null],
      ["dcat:byteSize", typed(isPacked ? file.packedBytes : file.bytes, "nonNegativeInteger")],
      ["dct:license", iri(of.terms.licenceUrl)],
      ["dct:modified", typed(file.changedAt.toISOString(), "dateTime")],
      [
        "spdx:checksum",
        {
          is: "spdx:Checksum",
          say: [
            ["spdx:algorithm", iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")],
            // What is kept packed is kept under the sum of its bytes.
            ["spdx:checksumValue", typed(isPacked ? file.fileKey : file.sha256, "hexBinary")],
          ],
        },
      ],
    ],
  };
}

/** As JSON-LD that explains its own names. */
export function asJsonLd(node: Node): object {
  return { "@context": PREFIXES, ...jsonOf(node) };
}

function jsonOf(term: Term): object {
  if ("say" in term) {
    const said = term.say.flatMap(([property, value]): [string, unknown][] => {
      if (value === null) return [];
      return [[property, Array.isArray(value) ? value.map(jsonOf) : jsonOf(value)]];
    });
    return { ...(term.id ? { "@id": term.id } : {}), "@type": term.is, ...Object.fromEntries(said) };
  }
  if ("id" in term) return { "@id": term.id };
  return {
    "@value": term.text,
    ...(term.lang ? { "@language": term.lang } : {}),
    ...(term.type ? { "@type": term.type } : {}),
  };
}

/** As Turtle (RDF 1.1): the same statements for programs that do not read JSON-LD. */
export function asTurtle(node: Node): string {
  const head = Object.entries(PREFIXES).map(([prefix, name]) => `@prefix ${prefix}: <${name}> .`);
  const body: string[] = [];
  const told = new Set<string>();
  const write = (one: Node & { id: string }): void => {
    if (told.has(one.id)) return;
    told.add(one.id);
    const later: (Node & { id: string })[] = [];
    body.push(`<${turtleIri(one.id)}> ${statements(one, later, "  ")} .`);
    for (const next of later) write(next);
  };
  if (node.id) write(node as Node & { id: string });
  return `${head.join("\n")}\n\n${body.join("\n\n")}\n`;
}

function statements(node: Node, later: (Node & { id: string })[], indent: string): string {
  const lines = node.say.flatMap(([property, value]) => {
    const values = value === null ? [] : [value].flat();
    return values.length === 0
      ? []
      : [`${indent}${property} ${values.map((one) => turtleOf(one, later, indent)).join(", ")}`];
  });
  return [`a ${[node.is].flat().join(", ")}`, ...lines].join(" ;\n");
}

function turtleOf(term: Term, later: (Node & { id: string })[], indent: string): string {
  if ("say" in term) {
    if (term.id === undefined) return `[ ${statements(term, later, `${indent}  `)} ]`;
    later.push(term as Node & { id: string });
    return `<${turtleIri(term.id)}>`;
  }
  if ("id" in term) return `<${turtleIri(term.id)}>`;
  const text = `"${term.text.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
  return term.lang ? `${text}@${term.lang}` : term.type ? `${text}^^${term.type}` : text;
}

const turtleIri = (id: string): string => id.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent);
