import { z } from "zod";
import { first, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { answerInChat } from "./answer-in-chat.ts";

export const ChatQuery = z.object({
  q: first(z.string().min(1).max(1_000)).describe("what somebody asks, in words or by the code of a procedure"),
});

const Procedure = z.object({ code: z.string(), name: z.string(), url: z.string() });

export const ChatApiAnswer = z.object({
  kind: z.enum(["answer", "choices", "none"]).describe("none: nothing fits, ask the office"),
  text: z.string().describe("as it is sent in a chat"),
  procedure: Procedure.extend({
    version: z.number(),
    validFrom: z.string(),
    facts: z.array(
      z.object({
        fact: z.enum(["fee", "time", "place", "how", "who"]),
        field: z.string().describe("field of the record"),
        text: z.string(),
      }),
    ),
    papers: z.array(z.string()),
  }).nullable(),
  choices: z.array(Procedure).describe("at most three, where it is not sure which is meant"),
});

export async function chatApi(rq: Rq): Promise<Reply> {
  const { q } = ChatQuery.parse(rq.query);
  const found = await answerInChat(rq.app, q, rq.now);
  const { kind, text } = found;
  if (kind !== "answer") return json({ kind, text, procedure: null, choices: kind === "choices" ? found.choices : [] });
  const { code, name, url, version, validFrom, facts, papers } = found;
  return json({
    kind,
    text,
    procedure: { code, name, url, version, validFrom, facts, papers },
    choices: [],
  });
}
