import { type RawBuilder, sql } from "kysely";
import type { Topic } from "./topics.ts";

/** Whether the topic in a column is this one or below it: whoever asks for an area finds its sub-topics too. */
export function withinTopic(column: string, topic: Topic): RawBuilder<boolean> {
  return sql<boolean>`starts_with(${sql.ref(column)} || '.', ${`${topic}.`})`;
}
