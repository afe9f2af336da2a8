import { describe, expect, test } from "vitest";
import { allButOne, anySpelling, oneSlipAway, withoutHollow } from "./read-again.ts";
import { markWords, showPlace } from "./show-place.ts";

const joined = (pieces: { text: string; isFound: boolean }[]) =>
  pieces.map((one) => (one.isFound ? `[${one.text}]` : one.text)).join("");
const words = (text: string) => new Set(text.split(" "));

describe("the place that was asked for", () => {
  test("words found are set apart with their marks; those side by side are one", () => {
    expect(joined(markWords("Đăng ký khai sinh cho con", words("khai sinh")))).toBe("Đăng ký [khai sinh] cho con");
  });

  test("is cut out of the middle of a long text, at words", () => {
    const long = `${"Mở đầu dài dòng. ".repeat(30)}Lệ phí hộ tịch được miễn. ${"Kết thúc. ".repeat(40)}`;
    const shown = joined(showPlace(long, words("le phi ho tich")));
    expect(shown).toContain("[Lệ phí hộ tịch] được miễn");
    expect(shown.startsWith("… ")).toBe(true);
    expect(shown.endsWith(" …")).toBe(true);
    expect(shown.length).toBeLessThan(300);
  });

  test("nothing found shows the beginning; signs of the text are left out", () => {
    expect(joined(showPlace("## Tiêu đề\n\n- Một **việc** [ở đây](https://a.example)", words("zz")))).toBe(
      "Tiêu đề Một việc ở đây",
    );
    expect(showPlace("", words("a"))).toEqual([]);
  });

  test("what looks like a tag is text", () => {
    expect(showPlace("<script>alert(1)</script>", words("script"))[0]?.text).toBe("<");
  });
});

describe("read again", () => {
  test("slips: swapped, doubled, left behind by Telex; of short words nothing else", () => {
    expect(oneSlipAway("sihn")).toContain("sinh");
    expect(oneSlipAway("sinnh")).toContain("sinh");
    expect(oneSlipAway("sinhs")).toContain("sinh");
    expect(oneSlipAway("sinh")).not.toContain("dinh");
    expect(oneSlipAway("truyen")).toContain("tuyen");
    expect(oneSlipAway("2025")).toEqual([]);
    expect(oneSlipAway("x".repeat(500))).toEqual([]);
  });

  test("words that only ask are left out, but never all of them", () => {
    expect(withoutHollow(["lam", "the", "nao", "khai", "sinh"])).toEqual(["khai", "sinh"]);
    expect(withoutHollow(["o", "dau"])).toBeNull();
    expect(withoutHollow(["khai", "sinh"])).toBeNull();
  });

  test("queries quote what was typed", () => {
    expect(allButOne(["a", "b", "c"])).toBeNull();
    expect(allButOne(["a", "b", "c", "d"])).toContain("('b' & 'c' & 'd')");
    expect(anySpelling(["a'b"], new Map())).toBe("('ab')");
  });
});
