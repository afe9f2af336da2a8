import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { isTopic } from "../../topics/index.ts";
import { partsOf } from "../bundle/forms.ts";
import { loadDocumentStory, officerSentences } from "../bundle/load-story.ts";
import { renderForm } from "../bundle/render-story.ts";
import type { DocumentSource, ItemText, ItemVersion, Telling, Topic } from "../item.ts";
import { LIMITS } from "../item.ts";
import { createItem } from "../write-item.ts";
import type { FormSettings } from "./load-renditions.ts";

/**
 * Starts an item out of a document of the library: title, summary and text say what the library knows; what it means for
 * people, the officer says. Returns its id.
 *
 * @throws SourceMissing, ItemActRefused
 */
export async function tellDocument(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; document: number; tells?: Telling | undefined; topic?: Topic; meaning: string; at: Date },
  settings: FormSettings,
): Promise<string> {
  const { unitId, document, at, meaning } = input;
  const { text, source, standing, procedures } = await makeText(
    tx,
    { document, tells: input.tells },
    unitId,
    settings,
    at,
  );
  return createItem(tx, actor, {
    ...text,
    body: meaning === "" ? text.body : `${meaning}\n\n${text.body}`,
    unitId,
    kind: "notice",
    topic: input.topic ?? standing.document.topics.find(isTopic) ?? "institutions",
    audiences: ["residents"],
    procedureCodes: procedures.named.map((one) => one.code).slice(0, LIMITS.procedures),
    legalBasisIds: [document],
    taskId: null,
    obligationId: null,
    source,
    at,
  });
}

/**
 * The text of an item brought to what the library knows now. What is as it was made is made anew, also where the writer
 * added something around it; other words stay.
 */
export async function followDocument(
  db: Db,
  version: ItemVersion,
  source: DocumentSource,
  unitId: string,
  settings: FormSettings,
  at: Date,
): Promise<{ text: Pick<ItemText, "title" | "summary" | "body">; source: DocumentSource; isAsMade: boolean }> {
  const now = await makeText(db, source, unitId, settings, at);
  const { title, summary, body } = source.text;
  const isBodyMade = version.typedBody.includes(body);
  return {
    text: {
      title: version.title === title ? now.text.title : version.title,
      summary: version.summary === summary ? now.text.summary : version.summary,
      body: isBodyMade ? version.typedBody.replace(body, () => now.text.body) : version.typedBody,
    },
    source: { ...now.source, formerly: [...new Set([...source.formerly, ...source.made.map((bit) => bit.text)])] },
    isAsMade: version.title === title && version.summary === summary && isBodyMade,
  };
}

async function makeText(
  db: Db,
  asked: { document: number; tells?: Telling | undefined },
  unitId: string,
  { publicUrl, readingSpeed }: FormSettings,
  at: Date,
) {
  const found = await loadDocumentStory({ db, publicUrl }, asked, unitId, at);
  const { story, tells } = found;
  const { title, lead, text: body } = partsOf("news", renderForm("news", story, readingSpeed).text);
  const text = { title, summary: lead, body };
  const made = [...story.lead, ...story.points, ...(story.since ? [story.since] : [])];
  const source: DocumentSource = { document: asked.document, tells, text, made, formerly: [] };
  // Made sentences must be told from the writer's, whatever signs their lines begin with.
  if (officerSentences(body, source).length > 0) throw new Error("a made sentence is not known as such");
  return { ...found, text, source };
}
