import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { addressOf, deadlinesOf, kept, loadJourney, readAsked } from "../../../load-journey.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { nodeOf, wayTo, writePath } from "../../../tree.ts";
import { QuestionView, ResultView } from "./view.tsx";

/**
 * One question, or the end with what was answered. All state is the address: the node, and `qua`, the numbers of the answers.
 * A node that is gone leads back to the first question, which says so.
 */
export async function journeyNodePage(rq: Rq): Promise<Reply> {
  const asked = readAsked(rq.query);
  const slug = rq.params.slug ?? "";
  const key = rq.params.node ?? "";
  const whole = await loadJourney(rq.app.db, slug, { ...asked, node: null }, rq.now);
  const { tree } = whole.content;
  if (!tree) return seeOther(addressOf(slug, "", asked));
  const node = nodeOf(tree, key);
  if (!node) return seeOther(withNote(addressOf(slug, tree.start, kept(asked))));
  const steps = wayTo(tree, key, asked.path);
  const path = pathOf(steps, asked.path ?? []);
  const ctx = rq.app.view(rq);
  const words = pick(rq.lang, vi, en);
  if (node.kind === "question")
    return html(
      QuestionView({
        ctx,
        words,
        slug,
        content: whole.content,
        tree,
        node,
        steps,
        path,
        asked,
        isChanged: rq.query.doi === "1",
      }),
    );
  const loaded = await loadJourney(rq.app.db, slug, { ...asked, node: key }, rq.now);
  const address = `${rq.app.config.http.publicUrl}${addressOf(slug, key, { ...asked, pathText: writePath(path) })}`;
  const deadlines = deadlinesOf(loaded, asked.eventDay);
  return html(ResultView({ ctx, words, loaded, node, tree, steps, path, asked, deadlines, address }));
}

/** The first question, told that the questions are others than those answered. */
const withNote = (address: string): string => `${address}${address.includes("?") ? "&" : "?"}doi=1`;

/** The numbers of the answers that were really given: as asked where they lead here, else those of the only way. */
function pathOf(steps: ReturnType<typeof wayTo>, asked: readonly number[]): number[] {
  if (steps === null) return [];
  const last = steps.at(-1);
  if (!last) return [];
  const chosen = last.question.answers.findIndex((answer) => answer.text === last.answer) + 1;
  const path = [...last.before, chosen];
  return path.length === asked.length ? [...asked] : path;
}
