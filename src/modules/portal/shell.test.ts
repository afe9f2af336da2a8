import { expect, test } from "vitest";
import { useDemoApp } from "../../../test/support/demo-app.ts";

const demo = useDemoApp();

test("already the first page of somebody signed in bears the name of the unit", async () => {
  const page = await demo.as("inspector").get("/can-bo");
  expect(/class="db-staffhead__unit">([^<]*)</.exec(page.body)?.[1]).toMatch(/\p{L}/u);
});
