import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Whole stories, killed processes and sound take longest, and little of it is written in their files. */
const LONG = /\/test\/|three-days|thirty-days|\/sound\/|in-browser/;

/** Begins with what takes long, so that nobody waits for one file at the end. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((one) => LONG.test(one.moduleId)), ...sorted.filter((one) => !LONG.test(one.moduleId))];
  }
}
