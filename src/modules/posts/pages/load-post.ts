import { z } from "zod";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, mayAt } from "../../accounts/index.ts";
import { listPosts, type PostRow } from "../post.store.ts";
import { PostUnknown } from "../posts.errors.ts";

/** The post of the address with its place, where this person may see it. */
export async function visiblePost(rq: Rq): Promise<PostRow> {
  const id = z.uuid().safeParse(rq.params.post);
  const [post] = id.success ? await listPosts(rq.app.db, { ids: [id.data] }, 1) : [];
  if (!post || !(await mayAt(rq.app.db, actorOf(rq), "posts.read", post.unitId, rq.now))) throw new PostUnknown();
  return post;
}
