import { vietnamDay } from "../../../platform/clock/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { ProposalKind } from "../../proposals/index.ts";
import { findPoint } from "../../service-points/index.ts";
import { findCamera } from "./camera.store.ts";
import type { CameraFacts } from "./camera.ts";
import { CameraRefused, CameraUnknown } from "./cameras.errors.ts";
import { type CameraChange, endCamera, keepCamera } from "./keep-camera.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface KeepCameraProposal {
  facts: CameraFacts;
  change: CameraChange | null;
}
export interface EndCameraProposal {
  change: CameraChange;
  endedOn: string;
  reason: string;
  name: string;
}

const explain = (error: unknown, lang: Lang): string | null => {
  const words = pick(lang, vi, en);
  if (error instanceof CameraUnknown) return words.notFound;
  return error instanceof CameraRefused ? words.refusals[error.code] : null;
};

const keep: ProposalKind = {
  kind: "cameraKeep",
  title: (input, lang) => pick(lang, vi, en).proposals.keepTitle((input as KeepCameraProposal).facts.name),
  tell: async (app, input, { lang, at }) => {
    const words = pick(lang, vi, en);
    const { facts, change } = input as KeepCameraProposal;
    const before = change ? await findCamera(app.db, change.id) : undefined;
    const today = vietnamDay(at);
    const unit = (await unitNames(app.db, [facts.unitId], today)).get(facts.unitId) ?? "";
    const point = await findPoint(app.db, facts.pointId, today);
    return {
      effects: [
        before ? words.proposals.changes(before.name) : words.proposals.adds(unit),
        `${words.name}: ${facts.name}`,
        `${words.point}: ${point?.name ?? ""}`,
        `${words.hangs}: ${facts.hangs}`,
        `${words.sees}: ${facts.sees}`,
        `${words.purpose}: ${facts.purpose}`,
        words.sound(facts.hasSound),
        `${words.since}: ${formatDate(facts.sinceOn)}`,
        `${words.kept}: ${words.days(facts.keptDays)}`,
        `${words.keeper}: ${facts.keeper}`,
        `${words.askAt}: ${facts.askAt}`,
      ],
      table: null,
      mark: String(before?.version ?? ""),
    };
  },
  apply: async (tx, actor, input, { writtenBy, at }) => {
    await keepCamera(tx, actor, { ...(input as KeepCameraProposal), writtenBy, at });
  },
  explain,
};

const end: ProposalKind = {
  kind: "cameraEnd",
  title: (input, lang) => pick(lang, vi, en).proposals.endTitle((input as EndCameraProposal).name),
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { change, endedOn, reason } = input as EndCameraProposal;
    return {
      effects: [words.proposals.ends(endedOn), words.proposals.reason(reason), words.form.endHelp],
      table: null,
      mark: String((await findCamera(app.db, change.id))?.version ?? ""),
    };
  },
  apply: (tx, actor, input, { writtenBy, at }) => {
    const { change, endedOn, reason } = input as EndCameraProposal;
    return endCamera(tx, actor, { change, endedOn, reason, writtenBy, at });
  },
  explain,
};

/** Acts on the register of cameras that wait for somebody else. */
export const cameraProposals: readonly ProposalKind[] = [keep, end];
