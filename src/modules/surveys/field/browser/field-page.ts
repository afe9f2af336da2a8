import { askToKeep, keepPage } from "../../../../platform/offline/browser/keep-page.ts";
import {
  createSender,
  type Paired as PairedAs,
  type SenderState,
} from "../../../../platform/offline/browser/sender.ts";
import { type KeptItem, newId, openStore } from "../../../../platform/offline/browser/store.ts";
import type { FieldConfig } from "../field-config.ts";

interface Item {
  key: string;
  kind: "satisfaction" | "one" | "many" | "words";
  text: string;
  options: { key: string; text: string }[];
  most: number | null;
}

/** The survey as it was told last: asked from here while there is no network. */
interface Device {
  name: string;
  title: string;
  purpose: string;
  questionnaire: string;
  phase: string;
  opensOn: string;
  closesOn: string;
  strata: { position: number; name: string }[];
  parts: { name: string; items: Item[] }[];
  taken: number;
}

type Answer = number | string | string[];
interface Sheet extends KeptItem {
  questionnaire: string;
  stratum: number | null;
  answers: { [key: string]: Answer };
}

const root = document.querySelector<HTMLElement>("[data-field]") as HTMLElement;
const config = JSON.parse(root.getAttribute("data-field") || "{}") as FieldConfig;
const { said } = config;
const PAGE = "/khao-sat/may";
const store = openStore<Sheet>("danbiet-khao-sat", "answers");

const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) as HTMLElement;
const show = (name: string, isShown: boolean): void => {
  part(name).hidden = !isShown;
};
const fill = (sentence: string, values: { [name: string]: string | number }): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] === undefined ? whole : values[name]));
const dayText = (iso: string): string => iso.split("-").reverse().join("/");
const two = (number: number): string => `0${number}`.slice(-2);

/** Vietnamese time, whatever the zone of the tablet. */
const local = (at: number): Date => new Date(at + 7 * 3_600_000);
const today = (): string => local(Date.now()).toISOString().slice(0, 10);
const momentText = (at: number): string => {
  const of = local(at);
  return `${two(of.getUTCHours())}:${two(of.getUTCMinutes())} ${two(of.getUTCDate())}/${two(of.getUTCMonth() + 1)}`;
};

let device: Device | null = null;
let sheet: Sheet | null = null;
let lastWhy = "";

type Screen = "pair" | "home" | "form";
function go(screen: Screen): void {
  for (const one of ["pair", "home", "form"]) show(one, one === screen);
  window.scrollTo(0, 0);
}

/** Why nobody is asked now; by the tablet's own day, for it may have been away for weeks. */
function stopped(of: Device): string {
  if (of.phase === "withdrawn" || of.phase === "published") return said.over;
  if (today() < of.opensOn) return fill(said.coming, { day: dayText(of.opensOn) });
  if (of.phase === "closed" || today() > of.closesOn) return fill(said.closed, { day: dayText(of.closesOn) });
  return "";
}

function home(note: string): void {
  if (!device) {
    go("pair");
    return;
  }
  part("title").textContent = device.title;
  part("purpose").textContent = device.purpose;
  part("name").textContent = device.name;
  const why = stopped(device);
  part("stopped").textContent = why;
  show("stopped", why !== "");
  show("begin", why === "");
  part("note").textContent = note;
  go("home");
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Radios or checkboxes of one question, each kept at once. */
function choices(
  name: string,
  legend: string,
  of: { options: { value: string; text: string }[]; chosen: string[]; most: number | null; isMany: boolean },
  changed: (values: string[]) => void,
): HTMLElement {
  const kind = of.isMany ? "checkbox" : "radio";
  const plural = of.isMany ? "checkboxes" : "radios";
  const group = element("div", "govuk-form-group");
  const set = element("fieldset", "govuk-fieldset");
  set.appendChild(element("legend", "govuk-fieldset__legend govuk-fieldset__legend--s", legend));
  if (of.most !== null) set.appendChild(element("div", "govuk-hint", fill(said.atMost, { count: of.most })));
  const list = element("div", `govuk-${plural}`);
  const inputs: HTMLInputElement[] = [];
  for (const option of of.options) {
    const row = element("div", `govuk-${plural}__item`);
    const input = element("input", `govuk-${plural}__input`);
    input.type = kind;
    input.name = name;
    input.value = option.value;
    input.id = `${name}-${option.value}`;
    input.checked = of.chosen.indexOf(option.value) >= 0;
    input.addEventListener("change", () => {
      const values = inputs.filter((one) => one.checked).map((one) => one.value);
      if (of.most !== null && values.length > of.most) {
        input.checked = false;
        return;
      }
      changed(values);
    });
    const label = element("label", `govuk-label govuk-${plural}__label`, option.text);
    label.htmlFor = input.id;
    row.appendChild(input);
    row.appendChild(label);
    list.appendChild(row);
    inputs.push(input);
  }
  set.appendChild(list);
  group.appendChild(set);
  return group;
}

function words(name: string, label: string, value: string, changed: (text: string) => void): HTMLElement {
  const group = element("div", "govuk-form-group");
  const title = element("label", "govuk-label govuk-label--s", label);
  const area = element("textarea", "govuk-textarea");
  area.id = name;
  area.rows = 3;
  area.maxLength = 2000;
  area.value = value;
  title.htmlFor = name;
  area.addEventListener("input", () => changed(area.value.trim()));
  group.appendChild(title);
  group.appendChild(area);
  return group;
}

/** What was answered is on the disk after each press: a tablet that goes dark loses nothing. */
async function keep(): Promise<void> {
  if (!sheet) return;
  try {
    await store.keep(sheet);
    show("trouble", false);
  } catch {
    part("trouble").textContent = said.notKeptHere;
    show("trouble", true);
  }
}

function answer(key: string, value: Answer | null): void {
  if (!sheet) return;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) delete sheet.answers[key];
  else sheet.answers[key] = value;
  void keep();
}

function question(item: Item, number: number): HTMLElement {
  const name = `q-${item.key}`;
  const label = `${number}. ${item.text}`;
  const value = sheet ? sheet.answers[item.key] : undefined;
  if (item.kind === "words")
    return words(name, label, value === undefined ? "" : String(value), (text) => answer(item.key, text));
  const isMany = item.kind === "many";
  const options =
    item.kind === "satisfaction"
      ? [5, 4, 3, 2, 1].map((mark) => ({ value: String(mark), text: said.marks[mark - 1] || "" }))
      : item.options.map((one) => ({ value: one.key, text: one.text }));
  const chosen = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  return choices(name, label, { options, chosen, most: item.most, isMany }, (values) => {
    const first = values[0];
    if (isMany) answer(item.key, values);
    else answer(item.key, first === undefined ? null : item.kind === "satisfaction" ? Number(first) : first);
  });
}

function draw(): void {
  if (!device || !sheet) return;
  const place = part("questions");
  while (place.firstChild) place.removeChild(place.firstChild);
  const { strata } = device;
  if (strata.length > 0)
    place.appendChild(
      choices(
        "stratum",
        config.group,
        {
          options: strata.map((one) => ({ value: String(one.position), text: one.name })),
          chosen: sheet.stratum === null ? [] : [String(sheet.stratum)],
          most: null,
          isMany: false,
        },
        (values) => {
          if (!sheet) return;
          sheet.stratum = Number(values[0]);
          void keep();
        },
      ),
    );
  let number = 0;
  for (const one of device.parts) {
    if (one.name) place.appendChild(element("h2", "govuk-heading-m", one.name));
    for (const item of one.items) place.appendChild(question(item, ++number));
  }
  show("trouble", false);
  go("form");
}

async function begin(): Promise<void> {
  if (!device) return;
  sheet = {
    id: newId(),
    at: new Date().toISOString(),
    isReady: false,
    questionnaire: device.questionnaire,
    stratum: null,
    answers: {},
  };
  await keep();
  draw();
}

async function finish(): Promise<void> {
  if (!device || !sheet) return;
  const wrong =
    device.strata.length > 0 && sheet.stratum === null
      ? said.chooseGroup
      : Object.keys(sheet.answers).length === 0
        ? said.answerOne
        : "";
  part("trouble").textContent = wrong;
  show("trouble", wrong !== "");
  if (wrong) {
    part("trouble").scrollIntoView();
    return;
  }
  try {
    await store.keep(Object.assign({}, sheet, { isReady: true }));
  } catch {
    part("trouble").textContent = said.notKeptHere;
    show("trouble", true);
    return;
  }
  sheet = null;
  sender.hurry();
  home(said.saved);
}

async function cancel(): Promise<void> {
  if (!sheet || !confirm(said.cancelAsk)) return;
  await store.drop(sheet.id);
  sheet = null;
  sender.hurry();
  home("");
}

function status(state: SenderState): void {
  const waiting = state.waiting - (sheet ? 1 : 0);
  const lines = [waiting <= 0 ? said.allSent : fill(said.waiting, { count: waiting })];
  if (device) lines.push(fill(said.taken, { count: device.taken }));
  if (state.failingSince !== null) lines.push(fill(said.offline, { moment: momentText(state.failingSince) }));
  part("status").textContent = lines.join(" · ");
  part("refused").textContent = state.refused > 0 ? fill(said.refused, { count: state.refused, why: lastWhy }) : "";
  root.setAttribute("data-waiting", String(Math.max(0, waiting)));
  show("revoked", state.isRevoked);
  if (state.isRevoked && device && !sheet) {
    device = null;
    go("pair");
  }
}

const sender = createSender<Sheet, Device>({
  store,
  address: "/api/v1/public/survey-answers",
  items: "answers",
  version: config.version,
  // A sheet that was not finished is gone on with, never sent by itself.
  sendsUnfinished: false,
  changed: status,
  refused(why) {
    lastWhy = why;
  },
  deviceChanged(changed) {
    device = changed;
    // Whoever is being asked is asked to the end with the questions he began with.
    if (!sheet) home("");
  },
});

async function pair(code: string): Promise<void> {
  const trouble = part("pair-error");
  trouble.textContent = "";
  try {
    const told = await fetch("/api/v1/public/survey-devices/pair", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ code }),
    });
    if (told.status !== 201) {
      trouble.textContent = told.status === 422 ? said.codeWrong : said.pairFailed;
      return;
    }
    const paired = (await told.json()) as PairedAs<Device>;
    await store.setSetting("paired", paired);
    await askToKeep();
    device = paired.device;
    home("");
    sender.now();
  } catch {
    trouble.textContent = said.noNetwork;
  }
}

async function unpair(): Promise<void> {
  if (root.getAttribute("data-waiting") !== "0") {
    part("note").textContent = said.notYet;
    return;
  }
  if (!confirm(said.unpairAsk)) return;
  await store.setSetting("paired", null);
  device = null;
  go("pair");
}

async function start(): Promise<void> {
  part("begin").addEventListener("click", () => void begin());
  part("finish").addEventListener("click", () => void finish());
  part("cancel").addEventListener("click", () => void cancel());
  part("unpair").addEventListener("click", () => void unpair());
  const form = part("pair-form") as HTMLFormElement;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void pair((form.querySelector("input") as HTMLInputElement).value);
  });
  window.addEventListener("online", () => sender.now());
  const paired = (await store.getSetting("paired")) as PairedAs<Device> | null | undefined;
  device = paired ? paired.device : null;
  const [unfinished] = (await store.listKept()).filter((one) => !one.isReady);
  if (device && unfinished && unfinished.questionnaire === device.questionnaire) {
    sheet = unfinished;
    draw();
  } else home("");
  sender.now();
  await keepPage({ cache: "danbiet-khao-sat", page: PAGE, worker: config.worker });
  part("kept").textContent = device && (await askToKeep()) ? said.kept : said.notKept;
}

void start();
