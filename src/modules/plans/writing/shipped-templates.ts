import type { TemplateContent, TemplateKind } from "./template.ts";

/** National documents on which any plan of the kind rests; their state is asked of the library on the day. */
const BASES = [
  "Căn cứ Luật Tiếp cận thông tin ngày 06 tháng 4 năm 2016",
  "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030",
  "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
];

const AUDIENCES = [
  "Cán bộ, công chức, viên chức trực tiếp giải quyết thủ tục hành chính.",
  "Người dân, doanh nghiệp, hộ kinh doanh trên địa bàn.",
  "Đồng bào dân tộc ở nơi cần thông tin bằng tiếng của mình.",
];

const CONTENTS = [
  "Chủ trương, chương trình cải cách hành chính trên sáu lĩnh vực; việc phải làm trong năm {năm}.",
  "Thủ tục hành chính mới, sửa đổi, bãi bỏ: nộp ở đâu, mang giấy tờ gì, bao lâu có kết quả, mất bao nhiêu tiền.",
  "Nộp hồ sơ trực tuyến, thanh toán trực tuyến, theo dõi hồ sơ; nơi giúp người chưa quen làm trên mạng.",
  "Cách góp ý, phản ánh, kiến nghị và kết quả đã trả lời.",
  "Gương điển hình, sáng kiến; việc làm chưa tốt và cách sửa.",
];

const PURPOSES = [
  "Giúp người dân, doanh nghiệp biết quyền của mình và cách làm thủ tục nhanh, ít đi lại.",
  "Giúp cán bộ, công chức hiểu rõ việc phải làm, nâng trách nhiệm phục vụ.",
];

const REQUIREMENTS = [
  "Bám sát văn bản của Trung ương và của tỉnh còn hiệu lực; nội dung đúng, ngắn, dễ hiểu.",
  "Mỗi việc có cơ quan làm, thời hạn, số lượng và minh chứng.",
  "Chọn hình thức hợp với từng nhóm người, từng địa bàn; tiết kiệm, không trùng lặp.",
];

const REPORT = "trước ngày 15/12/{năm}";

const plain = { bases: BASES, audiences: AUDIENCES, contents: CONTENTS, lessons: [] };

/** What each kind of unit begins with until its province keeps a template of its own. */
export const SHIPPED_TEMPLATES: Record<TemplateKind, TemplateContent> = {
  province: {
    ...plain,
    title: "Truyền thông cải cách hành chính, kiểm soát thủ tục hành chính năm {năm}",
    purposes: PURPOSES,
    requirements: REQUIREMENTS,
    forms: [
      "Tin, bài, hỏi đáp trên cổng thông tin của tỉnh, trang của xã, phường; chuyên mục trên báo và đài.",
      "Truyền thanh cơ sở; niêm yết, tờ gấp, áp phích có mã QR tại nơi tiếp nhận hồ sơ.",
      "Tập huấn, hội nghị, họp dân, cuộc thi tìm hiểu; lồng ghép trong phổ biến, giáo dục pháp luật.",
    ],
    recipients: [
      "Bộ Nội vụ",
      "Thường trực Tỉnh ủy, HĐND tỉnh",
      "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
      "Các sở, ban, ngành tỉnh",
      "UBND các xã, phường",
    ],
    agencies: [
      {
        name: "Sở Nội vụ",
        tasks: [
          {
            text: "Tổ chức tập huấn kỹ năng truyền thông cải cách hành chính cho công chức cấp xã.",
            deadline: "trước ngày 30/6/{năm}",
            target: 2,
          },
          {
            text: "Đôn đốc, tổng hợp kết quả của các cơ quan, đơn vị, báo cáo Ủy ban nhân dân tỉnh.",
            deadline: REPORT,
            target: 1,
          },
        ],
      },
      {
        name: "Sở Văn hóa, Thể thao và Du lịch",
        tasks: [
          {
            text: "Biên soạn bộ tin mẫu về thủ tục người dân hay hỏi, gửi các xã, phường dùng chung.",
            deadline: "trước ngày 31/3/{năm}",
            target: 1,
          },
          {
            text: "Hướng dẫn cơ quan báo chí, truyền thanh cơ sở về nội dung trọng tâm.",
            deadline: "hằng quý",
            target: 4,
          },
        ],
      },
      {
        name: "Sở Tư pháp",
        tasks: [
          {
            text: "Lồng ghép nội dung cải cách hành chính vào kế hoạch phổ biến, giáo dục pháp luật của tỉnh.",
            deadline: "hằng quý",
            target: 4,
          },
        ],
      },
      {
        name: "Các sở, ban, ngành tỉnh",
        tasks: [
          {
            text: "Công khai, giải thích thủ tục hành chính thuộc lĩnh vực quản lý ngay khi có thay đổi.",
            deadline: "thường xuyên",
            target: 4,
          },
        ],
      },
      {
        name: "Ủy ban nhân dân các xã, phường",
        tasks: [
          { text: "Ban hành kế hoạch truyền thông của địa phương.", deadline: "trước ngày 28/02/{năm}", target: 1 },
          {
            text: "Đăng tin, bài về thủ tục hành chính trên trang của địa phương.",
            deadline: "hằng tháng",
            target: 12,
          },
          { text: "Phát trên truyền thanh cơ sở về cách làm thủ tục.", deadline: "hằng tuần", target: 48 },
          {
            text: "Giới thiệu nơi nộp hồ sơ, cách nộp trực tuyến trong họp ấp, khóm.",
            deadline: "hằng quý",
            target: 4,
          },
        ],
      },
      {
        name: "Báo và Phát thanh, Truyền hình tỉnh",
        tasks: [{ text: "Duy trì chuyên mục cải cách hành chính.", deadline: "hằng tháng", target: 12 }],
      },
    ],
  },
  department: {
    ...plain,
    title: "Truyền thông cải cách hành chính của {đơn vị} năm {năm}",
    purposes: PURPOSES,
    requirements: REQUIREMENTS,
    forms: [
      "Tin, bài, hỏi đáp trên trang của cơ quan và cổng thông tin của tỉnh.",
      "Tập huấn, hướng dẫn tại chỗ; tờ gấp có mã QR.",
    ],
    recipients: ["Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Lãnh đạo cơ quan", "Các phòng, đơn vị trực thuộc"],
    agencies: [
      {
        name: "{đơn vị}",
        tasks: [
          {
            text: "Công khai thủ tục hành chính của ngành ngay khi được công bố.",
            deadline: "thường xuyên",
            target: 4,
          },
          { text: "Viết bài giải thích thủ tục người dân hay hỏi.", deadline: "hằng tháng", target: 12 },
          { text: "Tập huấn công chức cấp xã về thủ tục của ngành.", deadline: "trước ngày 30/6/{năm}", target: 1 },
          { text: "Báo cáo kết quả truyền thông của năm.", deadline: REPORT, target: 1 },
        ],
      },
    ],
  },
  commune: {
    ...plain,
    title: "Truyền thông cải cách hành chính năm {năm}",
    purposes: PURPOSES,
    requirements: REQUIREMENTS,
    forms: [
      "Trang thông tin của địa phương; bảng tin, niêm yết tại nơi tiếp nhận hồ sơ và nhà văn hóa.",
      "Truyền thanh cơ sở, nhóm Zalo của ấp, khóm; họp dân.",
    ],
    recipients: [
      "Ủy ban nhân dân tỉnh",
      "Sở Nội vụ",
      "Thường trực Đảng ủy, HĐND",
      "Ủy ban Mặt trận Tổ quốc và các đoàn thể",
      "Các ấp, khóm",
    ],
    agencies: [
      {
        name: "{đơn vị}",
        tasks: [
          {
            text: "Niêm yết thủ tục hành chính có mã QR, thay tờ cũ ngay khi thủ tục thay đổi.",
            deadline: "thường xuyên",
            target: 4,
          },
          { text: "Đăng tin, bài giải thích thủ tục trên trang của địa phương.", deadline: "hằng tháng", target: 12 },
          { text: "Phát trên truyền thanh cơ sở về cách làm thủ tục.", deadline: "hằng tuần", target: 48 },
          { text: "Nói về cải cách hành chính trong họp ấp, khóm.", deadline: "hằng quý", target: 4 },
          { text: "Báo cáo kết quả truyền thông của năm.", deadline: REPORT, target: 1 },
        ],
      },
    ],
  },
};
