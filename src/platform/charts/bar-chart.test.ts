import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type BarChartData, barChartSize, renderBarChart } from "./bar-chart.ts";

const data: BarChartData = {
  title: 'Việc đã hứa & "đã có bằng chứng" <theo cơ quan>',
  parts: [
    { name: "Đủ bằng chứng", look: "full" },
    { name: "Mới có một phần", look: "part" },
    { name: "Chưa có", look: "empty" },
  ],
  bars: [
    { label: "Sở Tư pháp", values: [2, 1, 3], text: "2/6" },
    { label: 'Hội <script>alert("x")</script> & bạn', values: [0, 0, 0], text: "0/0" },
    {
      label: "Ủy ban nhân dân các xã, phường, đặc khu và các đơn vị sự nghiệp công lập trên địa bàn tỉnh",
      values: [1, 0, 0],
      text: "1/1",
    },
  ],
};

describe("a chart of bars drawn on the server", () => {
  test("obeys the content security policy: no style, no script, no reference", async () => {
    const svg = await renderBarChart(data, { lang: "vi", width: 880 });
    expect(svg).not.toMatch(/\sstyle=|<style|<script|\son\w+=|href=|CDATA|url\(/);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test("is well-formed, names itself and carries every name and every figure", async () => {
    const svg = await renderBarChart(data, { lang: "vi", width: 880 });
    const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
    const root = document.documentElement;
    expect(root.getAttribute("aria-label")).toBe(data.title);
    expect(root.getAttribute("role")).toBe("img");
    const words = [...document.querySelectorAll("text")].map((one) => one.textContent).join(" ");
    for (const bar of data.bars) {
      expect(words).toContain(bar.label);
      expect(words).toContain(bar.text);
    }
    for (const part of data.parts) expect(words).toContain(part.name);
  });

  test("fits a phone: names wrap to two lines, and the room it needs is known beforehand", async () => {
    const svg = await renderBarChart(data, { lang: "vi", width: 340 });
    const size = barChartSize(data, 340);
    expect(svg).toContain(`width="${size.width}" height="${size.height}"`);
    expect(size.height).toBeGreaterThan(barChartSize(data, 880).height);
    expect(svg).toContain("…");
  });

  test("the longest bar takes the whole width, whatever the figures are", async () => {
    const drawn = await Promise.all(
      [1, 7, 640].map((most) => {
        const bars = [{ label: "Sở Tư pháp", values: [most, 0, 0], text: "x" }];
        return renderBarChart({ ...data, bars }, { lang: "vi", width: 400 });
      }),
    );
    expect(drawn[0]).toMatch(/<path d="M[\d.]+ [\d.]+l32\d(?:\.\d+)? 0/);
    expect(new Set(drawn).size).toBe(1);
  });
});
