import { ask, type DemoJourney, end, identityPapers, stage } from "./build.ts";

/** Situations of who makes a living by the own work, over procedures communes settle. */
export const businessJourneys: DemoJourney[] = [
  {
    slug: "nuoi-thuy-san",
    content: {
      title: "Mở vuông nuôi tôm, nuôi cá",
      summary:
        "Nuôi tôm nước lợ, cá tra hoặc nuôi lồng bè thì xin giấy xác nhận. Khoan giếng, chạy ghe thì có thêm giấy riêng.",
      forWhom: "hộ nuôi trồng thủy sản, tổ hợp tác, doanh nghiệp nhỏ",
      keywords: ["nuôi tôm", "nuôi cá", "vuông tôm", "lồng bè", "mã số ao nuôi", "thủy sản", "khoan giếng ao tôm"],
      lifeEvent: "kd_mat_bang",
      event: null,
      stages: [
        stage({
          key: "xac-nhan",
          title: "Xin giấy xác nhận nuôi",
          condition: "bạn nuôi lồng bè hoặc loài thủy sản chủ lực",
          procedures: ["1.014801"],
          tips: ["Có giấy này thì con tôm, con cá mới truy được nguồn gốc khi bán."],
        }),
        stage({
          key: "gieng",
          title: "Đăng ký giếng khoan",
          condition: "bạn khoan giếng lấy nước pha ao",
          procedures: ["1.001662"],
        }),
        stage({
          key: "ghe",
          title: "Đăng ký ghe, xuồng máy",
          condition: "bạn mua ghe chở thức ăn, chở hàng",
          procedures: ["1.004088"],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "nuoi-gi",
        nodes: [
          ask("nuoi-gi", "Bạn nuôi thế nào?", [
            ["Tôm, cá loài chủ lực hoặc nuôi lồng bè", "can-gieng"],
            ["Nuôi ít để ăn trong nhà", "khong-can"],
          ]),
          ask("can-gieng", "Bạn có khoan giếng lấy nước không?", [
            ["Có", "nuoi-va-gieng"],
            ["Không", "chi-nuoi"],
          ]),
          end("nuoi-va-gieng", "Bạn xin hai loại giấy", [
            ["xac-nhan", "Loài bạn nuôi phải có giấy xác nhận."],
            ["gieng", "Giếng khoan phải đăng ký trước khi lấy nước."],
          ]),
          end("chi-nuoi", "Bạn xin giấy xác nhận nuôi", [["xac-nhan", "Loài bạn nuôi phải có giấy xác nhận."]]),
          end("khong-can", "Bạn chưa phải xin giấy nào", [], "Khi nuôi nhiều để bán, hãy quay lại trang này."),
        ],
      },
    },
  },
  {
    slug: "to-hop-tac",
    content: {
      title: "Cùng nhau lập tổ hợp tác",
      summary: "Vài hộ góp sức làm chung thì lập tổ hợp tác và báo cho xã. Đổi người, đổi việc cũng báo.",
      forWhom: "các hộ muốn mua chung, bán chung, làm chung",
      keywords: ["tổ hợp tác", "làm chung", "góp vốn làm chung", "hợp tác xã nhỏ", "tổ sản xuất"],
      lifeEvent: "kd_bat_dau",
      event: null,
      stages: [
        stage({
          key: "thong-bao",
          title: "Thông báo với xã",
          procedures: ["2.002226"],
          tips: ["Viết hợp đồng hợp tác trước: ai góp gì, chia thế nào, ai đứng tên."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "da-lap-chua",
        nodes: [
          ask("da-lap-chua", "Nhóm của bạn đang ở bước nào?", [
            ["Mới định lập", "lap-moi"],
            ["Đã lập, nay đổi người hoặc đổi việc", "doi"],
          ]),
          end("lap-moi", "Viết hợp đồng rồi báo cho xã", [
            ["thong-bao", "Xã cần biết ai đại diện và nhóm làm việc gì."],
          ]),
          end("doi", "Báo cho xã điều đã đổi", [["thong-bao", "Thông tin ở xã phải đúng với thực tế."]]),
        ],
      },
    },
  },
  {
    slug: "thay-doi-tiem",
    content: {
      title: "Đổi tên, dời chỗ, làm lại giấy của tiệm",
      summary: "Thông tin trên giấy đăng ký phải đúng với thực tế. Mất giấy thì xin cấp lại, mã số giữ nguyên.",
      forWhom: "hộ kinh doanh đang hoạt động",
      keywords: ["đổi tên tiệm", "dời tiệm", "đổi địa chỉ kinh doanh", "đổi ngành nghề", "mất giấy đăng ký kinh doanh"],
      lifeEvent: "kd_thay_doi",
      event: null,
      stages: [
        stage({
          key: "sua",
          title: "Sửa đăng ký",
          condition: "bạn đổi tên, địa chỉ hoặc ngành nghề",
          procedures: ["2.000720"],
        }),
        stage({
          key: "cap-lai",
          title: "Làm lại giấy đăng ký",
          condition: "giấy bị mất hoặc hư",
          procedures: ["2.000575"],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "viec-gi",
        nodes: [
          ask("viec-gi", "Bạn cần làm gì?", [
            ["Đổi tên, địa chỉ hoặc ngành nghề", "doi"],
            ["Làm lại giấy bị mất, bị hư", "lam-lai"],
          ]),
          end("doi", "Bạn sửa đăng ký hộ kinh doanh", [["sua", "Nộp khi có thay đổi, đừng để lâu."]]),
          end("lam-lai", "Bạn xin cấp lại giấy", [["cap-lai", "Mã số hộ kinh doanh vẫn giữ như cũ."]]),
        ],
      },
    },
  },
  {
    slug: "nghi-kinh-doanh",
    content: {
      title: "Nghỉ hẳn, đóng cửa tiệm",
      summary: "Nghỉ hẳn thì báo chấm dứt. Không báo thì vẫn bị tính thuế và nhắc nợ.",
      forWhom: "hộ kinh doanh muốn nghỉ hẳn",
      keywords: ["đóng cửa tiệm", "nghỉ bán", "chấm dứt kinh doanh", "trả giấy phép kinh doanh"],
      lifeEvent: "kd_tam_ngung",
      event: null,
      stages: [
        stage({
          key: "cham-dut",
          title: "Chấm dứt hộ kinh doanh",
          procedures: ["1.001266"],
          tips: ["Trả hết thuế và nợ trước khi nộp."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "nghi-bao-lau",
        nodes: [
          ask("nghi-bao-lau", "Bạn nghỉ bao lâu?", [
            ["Nghỉ hẳn", "nghi-han"],
            ["Nghỉ một thời gian rồi mở lại", "nghi-tam"],
          ]),
          end("nghi-han", "Bạn báo chấm dứt", [["cham-dut", "Không báo thì vẫn bị tính thuế và nhắc nợ."]]),
          end(
            "nghi-tam",
            "Bạn báo tạm ngừng",
            [],
            "Hãy hỏi cán bộ một cửa thủ tục tạm ngừng kinh doanh trước ngày nghỉ.",
          ),
        ],
      },
    },
  },
];
