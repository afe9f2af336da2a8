import { JSDOM } from "jsdom";
import type { VNode } from "preact";
import { describe, expect, test, vi } from "vitest";
import { PatternsView } from "../../modules/home/pages/staff/patterns/view.tsx";
import {
  Button,
  Checkboxes,
  DateInput,
  Document,
  ErrorPage,
  ErrorSummary,
  FileUpload,
  Form,
  type Language,
  LanguageSwitch,
  ProgressBar,
  PublicLayout,
  QrFigure,
  Radios,
  renderDocument,
  renderFragment,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
  ViewProvider,
  wordsOf,
} from "./index.ts";
import { problemsOf } from "./page-problems.ts";

function viewContext(overrides: Partial<ViewContext> = {}): ViewContext {
  return {
    lang: "vi",
    path: "/suoi-hoa/thu-tuc",
    query: "q=khai+sinh",
    site: { slug: "suoi-hoa", name: "Xã Suối Hoa", parentName: "Tỉnh Sơn Giang", kind: "commune" },
    actor: null,
    demo: true,
    asset: (name) => `/tep/${name}`,
    nav: [
      { href: "/suoi-hoa/thu-tuc", label: "Thủ tục", current: true },
      { href: "/suoi-hoa/tin-tuc", label: "Tin tức", current: false, count: 3 },
    ],
    petitionAddress: {
      office: "Văn phòng HĐND và UBND xã Suối Hoa",
      address: "Thôn Nà Lại, xã Suối Hoa",
      phone: "0299 3876 543",
      email: "motcua@suoihoa.example",
      website: "https://suoihoa.example",
      href: "/suoi-hoa/phan-anh",
    },
    ...overrides,
  };
}

const staffContext = () =>
  viewContext({
    path: "/can-bo/mau",
    query: "",
    actor: { name: "Hà Thị Mai", roleNames: ["Biên tập"], unitName: "UBND xã Suối Hoa" },
    csrfToken: "k1",
  });

/** Renders inside a page, as components find language and token through the layout. */
function fragment(vnode: VNode, ctx = viewContext()): string {
  return renderFragment(<ViewProvider value={ctx}>{vnode}</ViewProvider>);
}

describe("the page of patterns, with every component in every state", () => {
  for (const look of ["public", "staff"] as const) {
    test(`is valid HTML without barriers in the ${look} look`, { timeout: 60_000 }, async () => {
      const ctx = look === "staff" ? staffContext() : viewContext();
      expect(await problemsOf(renderDocument(<PatternsView ctx={ctx} look={look} />))).toEqual([]);
    });
  }

  test("carries neither inline style nor inline script, which the content security policy refuses", () => {
    const html = renderDocument(<PatternsView ctx={staffContext()} look="staff" />);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });

  test("links every message of the error summary to a field that exists", () => {
    const { document } = new JSDOM(renderDocument(<PatternsView ctx={viewContext()} look="public" />)).window;
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".govuk-error-summary__list a")];
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      expect(document.getElementById(decodeURIComponent(link.hash.slice(1)))?.matches("input, select, textarea")).toBe(
        true,
      );
    }
  });
});

describe("layouts", () => {
  test("a public page puts the unit's own name before the product's and shows where to complain", () => {
    const html = renderDocument(
      <PublicLayout ctx={viewContext()} title="Thủ tục">
        <h1>Thủ tục</h1>
      </PublicLayout>,
    );
    const text = new JSDOM(html).window.document.body.textContent ?? "";
    expect(text.indexOf("Xã Suối Hoa")).toBeLessThan(text.indexOf("Dân Biết"));
    expect(text).toContain(wordsOf("vi").petitionTitle);
    expect(html).toContain("<title>Thủ tục – Xã Suối Hoa</title>");
    expect(html).not.toContain("<script");
  });

  test("a home page does not repeat the name in its title", () => {
    const html = renderDocument(
      <PublicLayout ctx={viewContext()} title="Xã Suối Hoa">
        <h1>Xã Suối Hoa</h1>
      </PublicLayout>,
    );
    expect(html).toContain("<title>Xã Suối Hoa</title>");
  });

  test("a staff page names the person and lets her sign out by POST", () => {
    const { document } = new JSDOM(
      renderDocument(
        <StaffLayout ctx={staffContext()} title="Hôm nay">
          <h1>Hôm nay</h1>
        </StaffLayout>,
      ),
    ).window;
    const form = document.querySelector<HTMLFormElement>("form[action='/can-bo/dang-xuat']");
    expect(form?.method).toBe("post");
    expect(form?.querySelector<HTMLInputElement>("[name=_csrf]")?.value).toBe("k1");
    expect(document.querySelector(".db-staffhead")?.textContent).toContain("Hà Thị Mai");
  });

  test("in English the components speak English and the page says so", () => {
    const html = renderDocument(
      <PublicLayout ctx={viewContext({ lang: "en" })} title="Procedures">
        <h1>Procedures</h1>
      </PublicLayout>,
    );
    expect(html).toContain('<html lang="en"');
    expect(html).toContain("Skip to main content");
    expect(html).toContain("Tiếng Việt");
  });

  test("the language is changed by POST and comes back to the same page", () => {
    const html = fragment(<LanguageSwitch />);
    expect(html).toContain('action="/ngon-ngu" method="post"');
    expect(html).toContain('name="back" value="/suoi-hoa/thu-tuc?q=khai+sinh"');
    expect(html).toContain('name="lang" value="en"');
  });

  test("what people typed is escaped wherever it is shown", () => {
    const evil = `<script>alert("x")</script>`;
    const html = renderDocument(
      <Document
        ctx={viewContext({ query: `q=${evil}`, site: { slug: null, name: evil, parentName: null, kind: "portal" } })}
        title={evil}
      >
        <TextInput name="a" label={evil} value={evil} error={evil} />
        <TextArea name="b" label="b" value={`</textarea>${evil}`} />
        <LanguageSwitch />
      </Document>,
    );
    expect(html).not.toContain("<script>");
  });
});

describe("error pages", () => {
  const statuses = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 502, 503];

  for (const lang of ["vi", "en"] satisfies Language[]) {
    test(`have words of their own for every status in ${lang}`, () => {
      const titles = statuses.map((status) => {
        const html = renderDocument(<ErrorPage ctx={viewContext({ lang })} status={status} correlationId="0193a6" />);
        expect(html).toContain("0193a6");
        return new JSDOM(html).window.document.querySelector("h1")?.textContent;
      });
      expect(new Set(titles).size).toBe(statuses.length);
    });
  }

  test("are valid and without barriers, with a way to search for what was not found", async () => {
    const html = renderDocument(
      <ErrorPage ctx={viewContext()} status={404} searchAction="/thu-tuc" correlationId="0193a6" />,
    );
    expect(html).toContain('role="search"');
    expect(await problemsOf(html)).toEqual([]);
  });

  test("what is too large names the limit and the way back to what was typed", () => {
    const html = renderDocument(<ErrorPage ctx={viewContext()} status={413} most={21 * 1024 * 1024} />);
    expect(html).toContain("Biểu mẫu này nhận nhiều nhất 21 MB một lần");
    expect(html).toContain("những gì bạn đã nhập vẫn ở đó");
  });

  test("an unknown status borrows the words of its class", () => {
    const title = (status: number) =>
      new JSDOM(renderDocument(<ErrorPage ctx={viewContext()} status={status} />)).window.document.querySelector("h1")
        ?.textContent;
    expect(title(418)).toBe(wordsOf("vi").errorPages[400].title);
    expect(title(507)).toBe(wordsOf("vi").errorPages[500].title);
  });

  test("a refusal to a person who is signed in keeps the staff frame", () => {
    expect(renderDocument(<ErrorPage ctx={staffContext()} status={403} />)).toContain("db-staffhead");
  });
});

describe("forms", () => {
  test("say at the field that a file is too heavy, before anything is sent", async () => {
    const html = renderDocument(
      <Document ctx={viewContext()} title="x">
        <FileUpload name="anh" label="Ảnh" typesText="JPG" maxText="10 MB mỗi ảnh" />
      </Document>,
    );
    expect(html).toContain("heavy-file.js");
    const { window } = new JSDOM(html);
    vi.stubGlobal("document", window.document);
    await import(new URL("../../assets/islands/heavy-file.ts", import.meta.url).href);
    const input = window.document.querySelector("input") as HTMLInputElement;
    const choose = (size: number) => {
      Object.defineProperty(input, "files", { value: [{ name: "cổng chào.jpg", size }], configurable: true });
      input.dispatchEvent(new window.Event("change"));
      return window.document.querySelector(".govuk-error-message")?.textContent ?? null;
    };
    expect(choose(10 * 1024 * 1024)).toBeNull();
    expect(choose(11.5 * 1024 * 1024)).toBe(
      "Lỗi: Tệp cổng chào.jpg nặng 11,5 MB, quá mức 10 MB. Bạn hãy chọn tệp nhẹ hơn. Những gì bạn đã nhập vẫn còn nguyên.",
    );
    expect(input.getAttribute("aria-describedby")).toBe("anh-hint anh-heavy");
    expect(choose(1_000)).toBeNull();
    expect(window.document.querySelector(".govuk-form-group--error")).toBeNull();
    vi.unstubAllGlobals();
  });

  test("the summary says nothing when there is nothing wrong", () => {
    expect(fragment(<ErrorSummary errors={[]} />)).toBe("");
  });

  test("a wrong date keeps what was typed and points at the wrong part", () => {
    const html = fragment(
      <DateInput
        name="ngay"
        label="Ngày sinh"
        value={{ day: "31", month: "2", year: "2026" }}
        error="Ngày sinh phải là ngày có thật, ví dụ 29 2 2000."
        errorParts={["month"]}
      />,
    );
    const { document } = new JSDOM(html).window;
    expect(document.querySelector<HTMLInputElement>("[name=ngay-day]")?.value).toBe("31");
    expect(document.getElementById("ngay")?.getAttribute("name")).toBe("ngay-month");
    expect(document.querySelectorAll("[aria-invalid=true]")).toHaveLength(1);
  });

  test("choices come back chosen", () => {
    const radios = fragment(
      <Radios
        name="cach"
        label="Cách nhận"
        value="b"
        options={[
          { value: "a", label: "A" },
          { value: "b", label: "B" },
        ]}
      />,
    );
    expect(new JSDOM(radios).window.document.querySelector<HTMLInputElement>("[checked]")?.value).toBe("b");
    const boxes = fragment(
      <Checkboxes name="kenh" label="Kênh" values={["x"]} options={[{ value: "x", label: "X" }]} />,
    );
    expect(boxes).toContain("checked");
  });

  test("characters are counted as people count them, also when marks were typed apart", () => {
    const apart = "Nguyễn Thị Ánh Tuyết".normalize("NFD");
    expect(fragment(<TextArea name="a" label="a" value={apart} maxCharacters={20} />)).toContain(
      "Đã viết 20 trên 20 ký tự.",
    );
    expect(fragment(<TextArea name="a" label="a" value={`${apart}!`} maxCharacters={20} />)).toContain("Thừa 1 ký tự");
  });

  test("a form that posts carries the token, a form that asks does not", () => {
    const ctx = viewContext({ csrfToken: "k1" });
    expect(fragment(<Form action="/a">x</Form>, ctx)).toContain('name="_csrf" value="k1"');
    expect(fragment(<Form action="/a" method="get" children="x" />, ctx)).not.toContain("_csrf");
  });

  test("a button that is off says why, and the reason belongs to the button", () => {
    const { document } = new JSDOM(fragment(<Button disabledReason="Người soạn không tự duyệt.">Duyệt bài</Button>))
      .window;
    const button = document.querySelector("button");
    expect(button?.disabled).toBe(true);
    expect(document.getElementById(button?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "Người soạn không tự duyệt.",
    );
  });
});

describe("data", () => {
  test("an empty table shows what will be there instead of a head without rows", () => {
    const columns = [{ key: "a", header: "A", cell: () => "" }];
    expect(fragment(<Table caption="x" columns={columns} rows={[]} empty={<p>Chưa có gì</p>} />)).toBe(
      "<p>Chưa có gì</p>",
    );
    expect(fragment(<Table caption="x" columns={columns} rows={[]} />)).toContain(wordsOf("vi").noRows);
  });

  test("a bar never runs over its end and says its value in words", () => {
    const html = fragment(<ProgressBar label="Xã Suối Hoa" value={30} max={24} text="30 trên 24 việc" />);
    expect(html).toContain('value="24"');
    expect(html).toContain("30 trên 24 việc");
    expect(fragment(<ProgressBar label="Chưa giao" value={0} max={0} />)).toContain("0 %");
  });

  test("the code is drawn as one path with a quiet zone of four modules", () => {
    const html = fragment(<QrFigure text="https://danbiet.example/q/7KX2" caption="Quét" />);
    const size = Number(/viewBox="0 0 (\d+)/.exec(html)?.[1]);
    const xs = [...html.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((m) => [
      Number(m[1]),
      Number(m[2]),
      Number(m[1]) + Number(m[3]),
    ]);
    expect(Math.min(...xs.map(([x]) => x ?? 0))).toBe(4);
    expect(Math.max(...xs.map(([, , end]) => end ?? 0))).toBe(size - 4);
  });
});
