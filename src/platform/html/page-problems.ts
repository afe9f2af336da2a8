import axe from "axe-core";
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { JSDOM } from "jsdom";

const CONFIG: ConfigData = {
  extends: ["html-validate:standard"],
  rules: {
    // Preact writes <input/>, <circle></circle> and a lower-case doctype, all of them valid.
    "void-style": "off",
    "doctype-style": "off",
    // Ids made by Preact start with a capital, those of choices with the name of the field.
    "valid-id": ["error", { relaxed: true }],
    // Tables laid out as cards say their roles aloud, because display: block takes them away in some browsers.
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    // Telephone numbers are kept as the office writes them.
    "tel-non-breaking": "off",
    // Long Vietnamese titles are no fault.
    "long-title": "off",
  },
};

/** Reads its configuration once: by itself the library reads it anew for every page, which takes as long as looking. */
class ReadOnceLoader extends StaticConfigLoader {
  #read: ResolvedConfig | Promise<ResolvedConfig> | undefined;
  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#read ??= super.getConfigFor(handle);
    return this.#read;
  }
}
const validator = new HtmlValidate(new ReadOnceLoader(CONFIG));

/** One window for all pages, with axe in it: making both anew takes longer than looking. */
const { window } = new JSDOM("<!doctype html><title>…</title>", {
  runScripts: "outside-only",
  pretendToBeVisual: true,
});
window.eval(axe.source);
(window as unknown as { axe: typeof axe }).axe.configure({ noHtml: true });

/**
 * Pages load no stylesheet here, so the style of an element is what browsers give every element of its kind. Asked once for
 * each kind; jsdom works it out anew each time, and axe asks some thousand times a page.
 */
const styles = new Map<string, CSSStyleDeclaration>();
const ownStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element, pseudo) => {
  if (element.hasAttribute("style")) return ownStyle(element, pseudo);
  const kind = [
    element.localName,
    element.parentElement?.localName,
    element.getAttribute("type"),
    element.hasAttribute("hidden"),
    element.parentElement?.hasAttribute("open"),
    pseudo,
  ].join(" ");
  let style = styles.get(kind);
  if (!style) {
    style = ownStyle(element, pseudo);
    styles.set(kind, style);
  }
  return style;
};

/** Axe looks at one page at a time. */
let looking: Promise<unknown> = Promise.resolve();

function barriersIn(html: string): Promise<axe.Result[]> {
  const look = async (): Promise<axe.Result[]> => {
    const { document } = window;
    const page = new window.DOMParser().parseFromString(html, "text/html");
    document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      // jsdom lays nothing out: contrast is computed in scss/_brand.scss, sizes and scrolling are looked at in a browser.
      rules: {
        "color-contrast": { enabled: false },
        "target-size": { enabled: false },
        "scrollable-region-focusable": { enabled: false },
      },
      resultTypes: ["violations"],
    });
    return violations;
  };
  const found = looking.then(look, look);
  looking = found;
  return found;
}

/**
 * What is wrong with a page as sent: invalid HTML, and barriers that axe finds in it. For tests only; a page is done when
 * the list is empty. Looks at pages without layout, so contrast and sizes are checked in a browser.
 */
export async function problemsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  const invalid = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector})`),
  );
  const barriers = (await barriersIn(html)).flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help} (${node.target.join(" ")})`),
  );
  return [...invalid, ...barriers];
}
