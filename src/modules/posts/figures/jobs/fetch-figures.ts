import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../../platform/jobs/index.ts";
import { findAccount, listLiveAccounts } from "../../connections/account.store.ts";
import { connect } from "../../connections/connect.ts";
import type { PostFinding } from "../../connections/connection.ts";
import { withAccount } from "../../connections/engine/with-account.ts";
import { saysOther } from "../../page-proves.ts";
import { lockPost, savePost } from "../../post.store.ts";
import { isDone } from "../../post.ts";
import { listPostsToAsk, saveFigures } from "../figure.store.ts";
import { FIGURE_DAYS } from "../figures.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
/** In one go; what is left is asked about in the next. */
const MOST_POSTS = 100;
/** A network that says nothing so often in a row is left alone until the next night. */
const SILENT = 3;
const BUSY_AGAIN_MS = 60_000;

/** What a network says today about what one account posted. Asked again on the same day, only what is missing is asked. */
export const fetchFigures = defineJob<AppContext, { accountId: string }>({
  name: "posts:figures",
  payload: z.object({ accountId: z.uuid() }),
  async run(app, { accountId }) {
    const end = await withAccount(app, accountId, () => askAll(app, accountId));
    // Keys are renewed by one process at a time; whoever posts goes first.
    if (end === "busy" || end === "more")
      await transaction(app.db, (tx) =>
        addJob(
          tx,
          fetchFigures,
          { accountId },
          {
            subject: `postAccount:${accountId}`,
            key: `figures:${accountId}`,
            runAt: new Date(Date.now() + BUSY_AGAIN_MS),
          },
        ),
      );
    return { end };
  },
});

/**
 * Somebody took it away at the network, or changed its words: it was proven and stays so, and who looks at it reads since when it is not
 * there any more, or says something else. Put right there, it is forgotten.
 */
async function noteStanding(tx: Tx, postId: string, standing: "not-found" | "changed-there" | null, at: Date) {
  const post = await lockPost(tx, postId);
  if (!post || !isDone(post.state) || post.pageFailure === standing) return;
  if (standing !== null || post.pageFailure === "changed-there")
    await savePost(tx, postId, { pageFailure: standing, pageSeenAt: at, changedAt: at });
}

/** Whether its words are others than those that were proven; null where nobody can tell. */
async function isChanged(app: AppContext, wordsKey: string | null, finding: PostFinding): Promise<boolean | null> {
  if (finding.kind !== "there") return null;
  if (wordsKey === null) return false;
  const kept = await app.files.get(wordsKey).catch(() => null);
  return kept && saysOther(Buffer.from(kept).toString("utf8"), finding.text);
}

async function askAll(app: AppContext, accountId: string): Promise<"done" | "more" | "off" | "silent"> {
  const now = app.clock.now();
  const account = await findAccount(app.db, accountId);
  if (!account?.isLive || account.isKeyWrong) return "off";
  const day = vietnamDay(now);
  const doneAfter = new Date(now.getTime() - FIGURE_DAYS * DAY_MS);
  const posts = await listPostsToAsk(app.db, accountId, { doneAfter, day }, MOST_POSTS);
  const way = connect(app, account);
  let silent = 0;
  try {
    for (const { id: postId, remoteId, wordsKey } of posts) {
      const figures = await way.figures(remoteId);
      const finding = await way.read(remoteId);
      if (!figures && finding.kind === "notThere") {
        await transaction(app.db, (tx) => noteStanding(tx, postId, "not-found", app.clock.now()));
        continue;
      }
      const changed = await isChanged(app, wordsKey, finding);
      if (changed !== null)
        await transaction(app.db, (tx) => noteStanding(tx, postId, changed ? "changed-there" : null, app.clock.now()));
      silent = figures ? 0 : silent + 1;
      if (silent >= SILENT) return "silent";
      if (figures)
        await transaction(app.db, (tx) => saveFigures(tx, { ...figures, postId, day, fetchedAt: app.clock.now() }));
    }
  } finally {
    way.close();
  }
  return posts.length === MOST_POSTS ? "more" : "done";
}

/** Every night, each account that is live. */
export const fetchAllFigures = defineJob<AppContext, Record<string, never>>({
  name: "posts:all-figures",
  payload: z.object({}),
  async run(app) {
    const accounts = await listLiveAccounts(app.db);
    await transaction(app.db, async (tx) => {
      for (const accountId of accounts)
        await addJob(
          tx,
          fetchFigures,
          { accountId },
          { subject: `postAccount:${accountId}`, key: `figures:${accountId}` },
        );
    });
    return { accounts: accounts.length };
  },
});
