import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { MODULES } from "../src/modules.ts";
import { useDemoApp } from "./support/demo-app.ts";

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, { content: Record<string, { schema: object }> }> };
}

const demo = useDemoApp();
// Formats are the validator's business; here answers are held against their shapes.
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
let document: Document;

beforeAll(async () => {
  document = (await demo.visitor.get("/api/v1/openapi.json")).json() as Document;
});

test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document) as never);
  expect(result.errors).toBeUndefined();
  expect(result.valid).toBe(true);
  expect(validator.version).toBe("3.1");
});

test("every address of the machine interface is in it, with what it answers", () => {
  const served = MODULES.flatMap((module) => module.routes)
    .filter((route) => route.path.startsWith("/api/") && !route.path.endsWith("openapi.json"))
    .map((route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, "{$1}")}`);
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const [answer] = Object.entries(operation.responses).filter(([status]) => status.startsWith("2"));
      expect(answer?.[1].content, `${method} ${path} does not say what it answers`).toBeDefined();
      return `${method} ${path}`;
    }),
  );
  expect(told.sort()).toEqual(served.sort());
});

describe("a real answer is what the document says", () => {
  const schemaFor = (path: string, method: string, status: number): object => {
    const responses = document.paths[path]?.[method]?.responses ?? {};
    const told = responses[String(status)] ?? responses[`${String(status).charAt(0)}XX`];
    const named = told?.$ref ? document.components.responses[told.$ref.split("/").at(-1) ?? ""] : told;
    const schema = named?.content?.["application/json"] ?? named?.content?.["application/problem+json"];
    if (!schema) throw new Error(`${method} ${path} tells nothing about ${status}`);
    return schema.schema;
  };
  const hold = (path: string, method: string, status: number, answer: unknown): void => {
    const isSo = ajv.compile(schemaFor(path, method, status));
    expect(isSo(answer), JSON.stringify(isSo.errors?.slice(0, 5))).toBe(true);
  };

  test.each([
    ["/api/v1/procedures", "?q=khai+sinh&limit=5", 200],
    ["/api/v1/procedures", "?level=commune", 200],
    ["/api/v1/procedures", "?on=2026-06-01", 200],
    ["/api/v1/procedures", "?level=galaxy", 422],
    ["/api/v1/procedures/suggest", "?q=khai+s", 200],
    ["/api/v1/procedures/{code}", "1.001193", 200],
    ["/api/v1/procedures/{code}", "2.000635?on=2026-11-01", 200],
    ["/api/v1/procedures/{code}", "9.999999", 404],
    ["/api/v1/procedures/{code}", "1.001193?on=2026-02-31", 422],
    ["/api/v1/procedures/{code}/versions", "1.001193", 200],
    ["/api/v1/procedures/{code}/versions", "9.999999", 404],
    ["/api/v1/procedures/{code}/diff", "1.001193", 200],
    ["/api/v1/procedures/{code}/fee", "1.001193", 200],
    ["/api/v1/procedures/{code}/fee", "2.000635?copies=3", 200],
    ["/api/v1/procedures/{code}/fee", "2.000635?copies=0", 422],
    ["/api/v1/procedures/{code}/due", "1.001193", 200],
    ["/api/v1/procedures/{code}/due", "1.001193?receivedAt=x", 422],
    ["/api/v1/journeys", "", 200],
    ["/api/v1/units", "?limit=3", 200],
    ["/api/v1/units", "?on=31/02/2026", 422],
    ["/api/v1/plans", "", 200],
  ])("GET %s %s answers %i", async (path, asked, status) => {
    const [code = "", query = ""] = path.includes("{code}") ? asked.split(/(?=\?)/) : ["", asked];
    const answer = await demo.visitor.get(`${path.replace("{code}", code)}${query}`);
    expect(answer.status).toBe(status);
    hold(path, "get", status, answer.json());
  });

  test("each situation of life, each plan with its tasks and progress, each unit of a page", async () => {
    const items = async (address: string) =>
      ((await demo.visitor.get(address)).json() as { items: { slug: string; id: string }[] }).items;
    const journeys = await items("/api/v1/journeys");
    expect(journeys.length).toBeGreaterThan(5);
    for (const { slug } of journeys)
      hold("/api/v1/journeys/{slug}", "get", 200, (await demo.visitor.get(`/api/v1/journeys/${slug}`)).json());
    for (const { id } of await items("/api/v1/plans")) {
      for (const part of ["", "/tasks", "/progress"])
        hold(`/api/v1/plans/{id}${part}`, "get", 200, (await demo.visitor.get(`/api/v1/plans/${id}${part}`)).json());
    }
    for (const { id } of await items("/api/v1/units?limit=20"))
      hold("/api/v1/units/{id}", "get", 200, (await demo.visitor.get(`/api/v1/units/${id}`)).json());
  });

  test("every procedure of the demonstration, with its fee and its day", async () => {
    const { items } = (await demo.visitor.get("/api/v1/procedures?limit=200")).json() as { items: { code: string }[] };
    expect(items.length).toBeGreaterThan(60);
    for (const { code } of items) {
      for (const part of ["", "/fee", "/due"])
        hold(
          `/api/v1/procedures/{code}${part}`,
          "get",
          200,
          (await demo.visitor.get(`/api/v1/procedures/${code}${part}`)).json(),
        );
    }
  });
});
