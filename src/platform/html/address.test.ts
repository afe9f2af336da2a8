import { expect, test } from "vitest";
import { addressOf, isFiltered } from "./address.ts";

test.each([
  ["nothing asked", [], "/tin-tuc"],
  ["words, numbers", [{ q: "sổ đỏ", nam: 2026 }], "/tin-tuc?q=s%E1%BB%95+%C4%91%E1%BB%8F&nam=2026"],
  ["what is empty is left out, nought is not", [{ q: "", sau: null, loai: undefined, quy: 0 }], "/tin-tuc?quy=0"],
  [
    "a change replaces and takes away",
    [
      { loai: "a", q: "b" },
      { loai: "c", q: undefined },
    ],
    "/tin-tuc?loai=c",
  ],
])("an address: %s", (_what, asked, address) => {
  expect(addressOf("/tin-tuc", ...asked)).toBe(address);
});

test("filtered is what has something asked of it", () => {
  expect([isFiltered({}), isFiltered({ q: "", sau: undefined }), isFiltered({ q: "a" })]).toEqual([false, false, true]);
});
