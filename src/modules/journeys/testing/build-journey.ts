import type { JourneyContent, Stage } from "../journey.ts";

/** A believable stage; tests state only what matters to them. */
export function buildStage(part: Partial<Stage> & { codes?: string[] } = {}): Stage {
  const { codes = ["1.000001"], ...rest } = part;
  return {
    key: "muon-nha",
    title: "Mượn nhà văn hóa",
    condition: null,
    after: [],
    oneVisit: null,
    procedures: codes.map((code) => ({ code, condition: null })),
    deadlines: [],
    tips: [],
    ...rest,
  };
}

/** A small journey without faults: one stage, one question, two results. */
export function buildJourney(part: Partial<JourneyContent> = {}): JourneyContent {
  return {
    title: "Làm đám giỗ ở nhà văn hóa",
    summary: "Mượn nhà văn hóa và báo trước với thôn.",
    forWhom: "gia đình trong thôn",
    keywords: ["đám giỗ"],
    lifeEvent: null,
    event: null,
    stages: [buildStage()],
    samePapers: [],
    tree: {
      start: "dong-khong",
      nodes: [
        {
          kind: "question",
          key: "dong-khong",
          text: "Có đông khách không?",
          hint: null,
          answers: [
            { text: "Có", to: "muon" },
            { text: "Không", to: "thoi" },
          ],
        },
        {
          kind: "result",
          key: "muon",
          title: "Bạn mượn nhà văn hóa",
          text: null,
          picks: [{ stage: "muon-nha", codes: null, reason: "Đông khách nên cần chỗ rộng." }],
        },
        { kind: "result", key: "thoi", title: "Không phải mượn", text: "Làm ở nhà là được.", picks: [] },
      ],
    },
    ...part,
  };
}
