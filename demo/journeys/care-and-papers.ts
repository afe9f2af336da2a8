import { ask, type DemoJourney, end, identityPapers, stage } from "./build.ts";

export const careAndPapersJourneys: DemoJourney[] = [
  {
    slug: "tuoi-gia",
    content: {
      title: "Người già và người cần trợ giúp",
      summary: "Người từ 75 tuổi, người khuyết tật, hộ nghèo có thể nhận tiền hằng tháng. Trả lời vài câu để biết.",
      forWhom: "người già, người khuyết tật, trẻ mồ côi, hộ khó khăn",
      keywords: [
        "người già",
        "tuổi già",
        "tiền người già",
        "trợ cấp người già",
        "trợ cấp 75 tuổi",
        "người khuyết tật",
        "trợ cấp xã hội",
        "hộ nghèo",
        "nhà nghèo",
        "bảo trợ xã hội",
      ],
      lifeEvent: "huu_tri",
      event: null,
      stages: [
        stage({
          key: "ho-ngheo",
          title: "Xin xét hộ nghèo, hộ cận nghèo",
          condition: "nhà khó khăn mà chưa được xét",
          procedures: ["1.011607"],
          tips: ["Ấp, khóm đến nhà xem thu nhập và chỗ ở."],
        }),
        stage({
          key: "huu-tri-xa-hoi",
          title: "Trợ cấp hưu trí xã hội",
          condition: "từ 75 tuổi, hoặc từ 70 tuổi thuộc hộ nghèo, cận nghèo, không có lương hưu",
          after: ["ho-ngheo"],
          procedures: ["1.014027"],
          tips: ["Nộp sớm trước sinh nhật 75 tuổi để không mất tháng nào."],
        }),
        stage({
          key: "khuyet-tat",
          title: "Giấy xác nhận khuyết tật",
          condition: "người khuyết tật chưa có giấy",
          procedures: ["1.001699"],
        }),
        stage({
          key: "tro-cap",
          title: "Trợ cấp xã hội hằng tháng",
          condition: "khuyết tật nặng, trẻ mồ côi, người đơn thân nghèo nuôi con",
          after: ["khuyet-tat", "ho-ngheo"],
          procedures: ["1.001776"],
        }),
        stage({
          key: "nguoi-co-cong",
          title: "Gia đình người có công",
          condition: "nhà có liệt sĩ hoặc người có công",
          procedures: [
            ["1.010833", "con, cháu cần giấy xác nhận thân nhân"],
            ["1.010803", "người thờ cúng liệt sĩ chưa nhận trợ cấp"],
          ],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "ai-can",
        nodes: [
          ask("ai-can", "Ai cần trợ giúp?", [
            ["Người già", "may-tuoi"],
            ["Người khuyết tật", "co-giay-khuyet-tat"],
            ["Trẻ mồ côi, người đơn thân nghèo nuôi con", "xin-tro-cap"],
            ["Gia đình liệt sĩ, người có công", "co-cong"],
            ["Cả nhà đang khó khăn", "xet-ngheo"],
          ]),
          ask(
            "may-tuoi",
            "Người già bao nhiêu tuổi?",
            [
              ["Từ 75 tuổi", "tu-75"],
              ["Từ 70 đến dưới 75 tuổi", "ngheo-chua"],
              ["Dưới 70 tuổi", "chua-du-tuoi"],
            ],
            "Chỉ tính người không có lương hưu hoặc trợ cấp bảo hiểm xã hội.",
          ),
          ask("ngheo-chua", "Nhà đã có giấy hộ nghèo hoặc cận nghèo chưa?", [
            ["Có rồi", "tu-70-ngheo"],
            ["Chưa có, nhưng nhà khó khăn", "xet-roi-xin"],
            ["Nhà không khó khăn", "chua-du-tuoi"],
          ]),
          ask("co-giay-khuyet-tat", "Đã có giấy xác nhận khuyết tật chưa?", [
            ["Có rồi", "xin-tro-cap"],
            ["Chưa có", "khuyet-tat-roi-tro-cap"],
          ]),
          end("tu-75", "Xin trợ cấp hưu trí xã hội", [
            ["huu-tri-xa-hoi", "Từ 75 tuổi và không có lương hưu thì được nhận."],
          ]),
          end("tu-70-ngheo", "Xin trợ cấp hưu trí xã hội theo diện hộ nghèo", [
            ["huu-tri-xa-hoi", "Từ 70 tuổi thuộc hộ nghèo, cận nghèo thì được nhận sớm."],
          ]),
          end("xet-roi-xin", "Xét hộ nghèo trước, xin trợ cấp sau", [
            ["ho-ngheo", "Từ 70 đến dưới 75 tuổi phải thuộc hộ nghèo, cận nghèo."],
            ["huu-tri-xa-hoi", "Có kết quả xét rồi thì nộp đơn xin trợ cấp."],
          ]),
          end(
            "chua-du-tuoi",
            "Chưa thuộc diện trợ cấp hưu trí xã hội",
            [],
            "Hãy hỏi cán bộ về thẻ bảo hiểm y tế và các hỗ trợ khác. Đủ tuổi thì mở lại trang này.",
          ),
          end("khuyet-tat-roi-tro-cap", "Xin giấy khuyết tật rồi xin trợ cấp", [
            ["khuyet-tat", "Xã lập hội đồng xem mức độ khuyết tật."],
            ["tro-cap", "Khuyết tật nặng hoặc đặc biệt nặng thì có trợ cấp hằng tháng."],
          ]),
          end("xin-tro-cap", "Xin trợ cấp xã hội hằng tháng", [
            ["tro-cap", "Bạn thuộc nhóm được trợ giúp hằng tháng."],
          ]),
          end("co-cong", "Việc của gia đình người có công", [
            ["nguoi-co-cong", "Chọn việc hợp với gia đình bạn trong danh sách dưới."],
          ]),
          end("xet-ngheo", "Xin xét hộ nghèo, hộ cận nghèo", [
            ["ho-ngheo", "Được công nhận rồi, cả nhà có thêm nhiều hỗ trợ."],
          ]),
        ],
      },
    },
  },
  {
    slug: "mat-giay-to",
    content: {
      title: "Mất giấy tờ",
      summary: "Giấy nào cũng làm lại được. Chọn giấy bạn mất để biết làm ở đâu, mang gì, hết bao nhiêu.",
      forWhom: "người mất căn cước, giấy khai sinh, bằng cấp hoặc giấy khác",
      keywords: [
        "mất giấy tờ",
        "mất căn cước",
        "mất cccd",
        "mất giấy khai sinh",
        "mất ví",
        "rơi ví",
        "mất bằng tốt nghiệp",
        "cháy giấy tờ",
        "làm lại giấy tờ",
      ],
      lifeEvent: "cu_tru_giay_to",
      event: null,
      stages: [
        stage({
          key: "can-cuoc",
          title: "Làm lại thẻ căn cước",
          condition: "bạn mất thẻ căn cước",
          procedures: ["1.014064"],
          tips: ["Trong lúc chờ, dùng căn cước điện tử trên VNeID."],
        }),
        stage({
          key: "trich-luc",
          title: "Xin bản sao giấy khai sinh, kết hôn, khai tử",
          condition: "sổ gốc ở xã vẫn còn",
          procedures: ["2.000635"],
          tips: ["Bản sao trích lục dùng được như bản chính."],
        }),
        stage({
          key: "khai-sinh-lai",
          title: "Đăng ký lại khai sinh",
          condition: "mất cả giấy và sổ gốc, đã khai sinh trước năm 2016",
          procedures: ["1.004884"],
        }),
        stage({
          key: "so-goc",
          title: "Xin bản sao từ sổ gốc",
          condition: "bạn mất bằng tốt nghiệp hoặc giấy có sổ gốc khác",
          procedures: ["2.000908"],
          tips: ["Nộp ở cơ quan đã cấp giấy, ví dụ trường hoặc sở."],
        }),
        stage({
          key: "giay-khac",
          title: "Làm lại giấy khác",
          condition: "bạn mất giấy hộ kinh doanh hoặc giấy khuyết tật",
          procedures: [
            ["2.000575", "mất giấy đăng ký hộ kinh doanh"],
            ["1.001653", "mất giấy xác nhận khuyết tật"],
          ],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "mat-gi",
        nodes: [
          ask("mat-gi", "Bạn mất giấy gì?", [
            ["Thẻ căn cước", "lam-can-cuoc"],
            ["Giấy khai sinh", "so-goc-con-khong"],
            ["Giấy kết hôn, giấy khai tử", "xin-trich-luc"],
            ["Bằng tốt nghiệp", "xin-so-goc"],
            ["Giấy hộ kinh doanh", "lam-giay-tiem"],
            ["Giấy xác nhận khuyết tật", "lam-giay-khuyet-tat"],
          ]),
          ask(
            "so-goc-con-khong",
            "Sổ khai sinh ở xã cũ có còn không?",
            [
              ["Còn, hoặc tôi không rõ", "xin-trich-luc"],
              ["Sổ cũng mất", "lam-lai-khai-sinh"],
            ],
            "Không rõ thì cứ xin bản sao. Cán bộ sẽ tra giúp bạn.",
          ),
          end("lam-can-cuoc", "Làm lại thẻ căn cước", [["can-cuoc", "Công an đã có vân tay và ảnh nên làm nhanh."]]),
          end("xin-trich-luc", "Xin bản sao trích lục", [["trich-luc", "Sổ gốc còn nên chỉ cần xin bản sao."]]),
          end("lam-lai-khai-sinh", "Đăng ký lại khai sinh", [
            ["khai-sinh-lai", "Sổ gốc không còn nên phải đăng ký lại từ đầu."],
          ]),
          end("xin-so-goc", "Xin bản sao bằng từ sổ gốc", [
            ["so-goc", "Bằng chỉ cấp một lần. Bản sao có giá trị như bản chính."],
          ]),
          end("lam-giay-tiem", "Xin cấp lại giấy hộ kinh doanh", [
            ["giay-khac", "Bạn mất giấy đăng ký hộ kinh doanh.", ["2.000575"]],
          ]),
          end("lam-giay-khuyet-tat", "Xin cấp lại giấy khuyết tật", [
            ["giay-khac", "Bạn mất giấy xác nhận khuyết tật.", ["1.001653"]],
          ]),
        ],
      },
    },
  },
  {
    slug: "tuoi-moi-lon",
    content: {
      title: "Đủ 14 tuổi, đủ 17 tuổi",
      summary: "Đủ 14 tuổi thì làm thẻ căn cước. Bạn nam đủ 17 tuổi thì đăng ký nghĩa vụ quân sự.",
      forWhom: "bạn trẻ từ 14 đến 18 tuổi và cha mẹ",
      keywords: [
        "đủ 14 tuổi",
        "làm căn cước lần đầu",
        "đủ 17 tuổi",
        "nghĩa vụ quân sự",
        "làm vneid",
        "tài khoản vneid",
        "con 14 tuổi",
      ],
      lifeEvent: "cu_tru_giay_to",
      event: null,
      stages: [
        stage({
          key: "the-can-cuoc",
          title: "Làm thẻ căn cước",
          condition: "bạn đủ 14 tuổi và chưa có thẻ",
          procedures: ["1.014061"],
          tips: ["Đi một mình được. Nhớ số định danh của bạn."],
        }),
        stage({
          key: "vneid",
          title: "Mở tài khoản VNeID mức 2",
          condition: "bạn muốn làm giấy tờ trên mạng",
          after: ["the-can-cuoc"],
          procedures: ["3.000228"],
          tips: ["Làm cùng buổi với thẻ căn cước cho đỡ đi lại."],
        }),
        stage({
          key: "quan-su",
          title: "Đăng ký nghĩa vụ quân sự lần đầu",
          condition: "bạn là nam, đủ 17 tuổi trong năm",
          procedures: ["1.013133"],
          tips: ["Xã gửi giấy gọi đăng ký, thường vào đầu năm."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "may-tuoi",
        nodes: [
          ask("may-tuoi", "Bạn mấy tuổi?", [
            ["Dưới 14 tuổi", "chua-bat-buoc"],
            ["Từ 14 đến 16 tuổi", "co-the-chua"],
            ["Từ 17 tuổi", "nam-hay-nu"],
          ]),
          ask("co-the-chua", "Bạn có thẻ căn cước chưa?", [
            ["Chưa", "lam-the"],
            ["Có rồi", "chi-vneid"],
          ]),
          ask("nam-hay-nu", "Bạn là nam hay nữ?", [
            ["Nam", "nam-17"],
            ["Nữ", "co-the-chua"],
          ]),
          end("lam-the", "Làm thẻ căn cước và tài khoản VNeID", [
            ["the-can-cuoc", "Từ đủ 14 tuổi phải có thẻ căn cước."],
            ["vneid", "Có thẻ rồi mới mở được tài khoản mức 2."],
          ]),
          end("chi-vneid", "Mở tài khoản VNeID", [["vneid", "Bạn có thẻ rồi nên làm được ngay."]]),
          end("nam-17", "Đăng ký nghĩa vụ quân sự", [["quan-su", "Nam đủ 17 tuổi trong năm phải đăng ký lần đầu."]]),
          end(
            "chua-bat-buoc",
            "Bạn chưa bắt buộc phải làm thẻ",
            [],
            "Cha mẹ có thể làm thẻ căn cước cho bạn sớm hơn. Xem tình huống có em bé mới sinh.",
          ),
        ],
      },
    },
  },
];
