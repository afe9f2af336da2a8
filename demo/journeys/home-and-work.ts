import { ask, type DemoJourney, end, identityPapers, stage, within } from "./build.ts";

const residenceLaw = "Luật Cư trú số 68/2020/QH14";

export const homeAndWorkJourneys: DemoJourney[] = [
  {
    slug: "chuyen-nha",
    content: {
      title: "Chuyển đến nơi ở mới",
      summary: "Ở lâu dài thì chuyển hộ khẩu. Ở tạm từ 30 ngày thì đăng ký tạm trú. Trả lời vài câu để biết.",
      forWhom: "người dọn nhà, thuê nhà, đi làm hoặc đi học xa",
      keywords: [
        "chuyển nhà",
        "dọn nhà",
        "chuyển chỗ ở",
        "thuê trọ",
        "thuê nhà",
        "ở trọ",
        "chuyển hộ khẩu",
        "nhập hộ khẩu",
        "tách hộ khẩu",
      ],
      lifeEvent: "cu_tru_giay_to",
      event: "Ngày bạn dọn đến",
      stages: [
        stage({
          key: "xac-nhan-nha",
          title: "Xác nhận nhà thuê đủ rộng",
          condition: "bạn nhập hộ khẩu vào nhà thuê, mượn hoặc ở nhờ",
          procedures: ["1.013314"],
        }),
        stage({
          key: "thuong-tru",
          title: "Đăng ký thường trú (nhập hộ khẩu)",
          condition: "bạn ở lâu dài nơi mới",
          after: ["xac-nhan-nha"],
          procedures: ["1.004222"],
          deadlines: [within(12, "month", "kể từ ngày bạn đủ điều kiện đăng ký", `${residenceLaw}, Điều 22`)],
          tips: ["Không cần về nơi cũ cắt hộ khẩu. Công an hai nơi tự chuyển dữ liệu."],
        }),
        stage({
          key: "tam-tru",
          title: "Đăng ký tạm trú",
          condition: "bạn ở tạm từ 30 ngày trở lên",
          procedures: ["1.004194"],
          deadlines: [within(30, "day", "kể từ ngày dọn đến", `${residenceLaw}, Điều 27`, true)],
          tips: ["Chủ trọ có thể làm thay. Hãy hỏi chủ trọ trước.", "Tạm trú có thời hạn. Nhớ gia hạn trước khi hết."],
        }),
        stage({
          key: "tach-ho",
          title: "Tách hộ",
          condition: "bạn ở cùng nhà nhưng muốn có hộ riêng",
          procedures: ["1.010038"],
        }),
        stage({
          key: "doi-dia-chi-tiem",
          title: "Đổi địa chỉ hộ kinh doanh",
          condition: "bạn dời cả tiệm, quán sang nơi mới",
          procedures: ["2.000720"],
        }),
      ],
      samePapers: [
        ...identityPapers,
        { name: "Tờ khai thay đổi thông tin cư trú (mẫu CT01)", phrases: ["tờ khai thay đổi thông tin cư trú"] },
        { name: "Giấy tờ về chỗ ở hợp pháp", phrases: ["chỗ ở hợp pháp, nếu cơ sở dữ liệu"] },
      ],
      tree: {
        start: "o-bao-lau",
        nodes: [
          ask("o-bao-lau", "Bạn định ở nơi mới bao lâu?", [
            ["Lâu dài", "nha-cua-ai"],
            ["Tạm thời, từ 30 ngày trở lên", "chi-tam-tru"],
            ["Dưới 30 ngày", "khong-can"],
            ["Vẫn ở nhà cũ, chỉ muốn có hộ riêng", "chi-tach-ho"],
          ]),
          ask("nha-cua-ai", "Nhà nơi mới là của ai?", [
            ["Nhà của tôi", "nha-minh"],
            ["Nhà của vợ, chồng, cha mẹ, con", "nha-nguoi-than"],
            ["Nhà thuê, mượn, ở nhờ", "nha-thue"],
          ]),
          end("nha-minh", "Bạn đăng ký thường trú vào nhà mình", [
            ["thuong-tru", "Nhà của bạn nên không cần ai đồng ý."],
          ]),
          end("nha-nguoi-than", "Bạn nhập hộ khẩu vào nhà người thân", [
            ["thuong-tru", "Chủ hộ và chủ nhà xác nhận đồng ý trên tờ khai."],
          ]),
          end("nha-thue", "Xác nhận nhà thuê trước, nhập hộ khẩu sau", [
            ["xac-nhan-nha", "Nhà thuê phải đủ diện tích cho mỗi người."],
            ["thuong-tru", "Chủ nhà đồng ý cho bạn đăng ký thường trú."],
          ]),
          end("chi-tam-tru", "Bạn đăng ký tạm trú", [["tam-tru", "Ở ngoài xã thường trú từ 30 ngày phải đăng ký."]]),
          end("chi-tach-ho", "Bạn làm thủ tục tách hộ", [["tach-ho", "Một nhà có thể có nhiều hộ."]]),
          end(
            "khong-can",
            "Bạn không phải đăng ký",
            [],
            "Ở dưới 30 ngày không phải đăng ký tạm trú. Chủ nhà chỉ cần báo lưu trú với công an xã.",
          ),
        ],
      },
    },
  },
  {
    slug: "xay-nha",
    content: {
      title: "Chuẩn bị xây nhà",
      summary: "Trước khi khởi công, xem đất đã đúng giấy chưa và có phải xin giấy phép không.",
      forWhom: "hộ gia đình xây nhà ở trên đất của mình",
      keywords: ["xây nhà", "cất nhà", "làm nhà", "sửa nhà lớn", "xin giấy phép xây dựng", "khởi công", "khoan giếng"],
      lifeEvent: "dien_luc_nha_o_dat_dai",
      event: null,
      stages: [
        stage({
          key: "dat-o",
          title: "Tính lại diện tích đất ở",
          condition: "giấy đỏ cấp trước 01/7/2004 và diện tích đất ở ghi chưa đúng",
          procedures: ["1.012817"],
        }),
        stage({
          key: "giay-phep",
          title: "Xin giấy phép xây nhà",
          condition: "nhà bạn thuộc diện phải có giấy phép",
          after: ["dat-o"],
          procedures: ["1.013225"],
          deadlines: [
            within(
              12,
              "month",
              "kể từ ngày được cấp phép, phải khởi công; quá hạn thì xin gia hạn",
              "Luật Xây dựng số 50/2014/QH13, Điều 90",
            ),
          ],
          tips: [
            "Treo biển báo có số giấy phép ở công trình.",
            "Xây đúng bản vẽ. Muốn đổi thì xin sửa giấy phép trước.",
          ],
        }),
        stage({
          key: "gia-han",
          title: "Gia hạn giấy phép",
          condition: "sắp hết hạn mà chưa khởi công",
          after: ["giay-phep"],
          procedures: ["1.013227"],
        }),
        stage({
          key: "gieng-khoan",
          title: "Đăng ký giếng khoan",
          condition: "bạn khoan giếng lấy nước",
          procedures: ["1.001662"],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "da-co-phep",
        nodes: [
          ask("da-co-phep", "Bạn đã có giấy phép xây nhà chưa?", [
            ["Chưa có", "dat-dung-chua"],
            ["Có rồi nhưng sắp hết hạn", "chi-gia-han"],
          ]),
          ask(
            "dat-dung-chua",
            "Giấy đỏ có ghi đúng diện tích đất ở không?",
            [
              ["Đúng rồi", "xin-phep"],
              ["Giấy cấp trước 01/7/2004 và ghi chưa đúng", "tinh-dat-truoc"],
            ],
            "Chỉ đất ở mới xây được nhà.",
          ),
          end(
            "xin-phep",
            "Bạn xin giấy phép xây nhà",
            [["giay-phep", "Đất đã đúng nên nộp hồ sơ xin phép được ngay."]],
            "Một số nhà ở nông thôn được miễn giấy phép. Hãy hỏi phòng chuyên môn của xã trước khi nộp.",
          ),
          end("tinh-dat-truoc", "Tính lại đất ở trước, xin phép sau", [
            ["dat-o", "Diện tích đất ở quyết định bạn được xây bao nhiêu."],
            ["giay-phep", "Có kết quả đất rồi mới vẽ nhà và xin phép."],
          ]),
          end("chi-gia-han", "Bạn xin gia hạn giấy phép", [["gia-han", "Nộp trước khi giấy phép hết hạn."]]),
        ],
      },
    },
  },
  {
    slug: "tranh-chap-dat",
    content: {
      title: "Tranh chấp đất với hàng xóm",
      summary: "Trước hết hai bên hòa giải ở xã. Hòa giải không thành thì xã hoặc tòa án giải quyết.",
      forWhom: "người đang cãi nhau về ranh đất, lối đi hoặc quyền dùng đất",
      keywords: ["tranh chấp đất", "lấn đất", "cãi nhau ranh đất", "hàng xóm lấn đất", "kiện đất", "tranh chấp lối đi"],
      lifeEvent: "giai_quyet_khieu_kien",
      event: null,
      stages: [
        stage({
          key: "hoa-giai",
          title: "Nhờ xã hòa giải",
          procedures: ["1.012812"],
          tips: ["Giữ nguyên hiện trạng. Đừng tự dời cột mốc.", "Mang mọi giấy tờ về đất, cả giấy tay cũ."],
        }),
        stage({
          key: "xa-giai-quyet",
          title: "Xin Chủ tịch xã giải quyết",
          condition: "hòa giải không thành và đất chưa có giấy",
          after: ["hoa-giai"],
          procedures: ["1.013967"],
          tips: ["Đất đã có giấy đỏ thì gửi đơn đến tòa án."],
        }),
      ],
      samePapers: [],
      tree: {
        start: "da-hoa-giai",
        nodes: [
          ask("da-hoa-giai", "Xã đã hòa giải cho hai bên chưa?", [
            ["Chưa", "nho-hoa-giai"],
            ["Rồi, nhưng không thành", "dat-co-giay"],
          ]),
          ask("dat-co-giay", "Thửa đất đang tranh chấp có giấy đỏ chưa?", [
            ["Chưa có giấy", "xin-xa"],
            ["Đã có giấy", "ra-toa"],
          ]),
          end("nho-hoa-giai", "Bắt đầu từ hòa giải ở xã", [
            ["hoa-giai", "Luật yêu cầu hòa giải ở xã trước khi đi tiếp."],
          ]),
          end("xin-xa", "Gửi đơn đến Chủ tịch xã", [
            ["xa-giai-quyet", "Đất chưa có giấy nên bạn chọn xã hoặc tòa án."],
          ]),
          end(
            "ra-toa",
            "Bạn gửi đơn đến tòa án",
            [],
            "Đất đã có giấy thì tòa án giải quyết. Mang theo biên bản hòa giải không thành của xã.",
          ),
        ],
      },
    },
  },
  {
    slug: "mo-tiem",
    content: {
      title: "Mở tiệm, mở quán",
      summary: "Bán hàng có địa điểm cố định thì đăng ký hộ kinh doanh. Mã hộ kinh doanh cũng là mã số thuế.",
      forWhom: "người hoặc gia đình muốn buôn bán nhỏ",
      keywords: [
        "mở tiệm",
        "mở quán",
        "mở cửa hàng",
        "buôn bán nhỏ",
        "hộ kinh doanh",
        "bán hàng tại nhà",
        "mở tạp hóa",
        "đóng cửa tiệm",
      ],
      lifeEvent: "kd_bat_dau",
      event: null,
      stages: [
        stage({
          key: "uy-quyen",
          title: "Chứng thực giấy ủy quyền",
          condition: "nhiều người trong nhà cùng góp vốn và cử một người đứng tên",
          procedures: ["2.000884"],
        }),
        stage({
          key: "dang-ky",
          title: "Đăng ký hộ kinh doanh",
          condition: "bạn mở mới",
          after: ["uy-quyen"],
          procedures: ["1.001612"],
          tips: [
            "Tên tiệm phải có chữ “Hộ kinh doanh” ở đầu.",
            "Bán đồ ăn, mở quán karaoke, bán thuốc còn cần giấy riêng. Hãy hỏi cán bộ.",
          ],
        }),
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
        stage({
          key: "dong-cua",
          title: "Đóng cửa tiệm",
          condition: "bạn nghỉ hẳn",
          procedures: ["1.001266"],
          tips: ["Trả hết thuế và nợ trước khi nộp."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "muon-lam-gi",
        nodes: [
          ask("muon-lam-gi", "Bạn muốn làm gì?", [
            ["Mở tiệm mới", "may-nguoi"],
            ["Đổi tên, địa chỉ hoặc ngành nghề", "sua-dang-ky"],
            ["Làm lại giấy bị mất", "lam-lai-giay"],
            ["Nghỉ hẳn", "nghi-han"],
          ]),
          ask("may-nguoi", "Ai bỏ vốn mở tiệm?", [
            ["Một mình tôi", "mot-nguoi"],
            ["Nhiều người trong nhà", "nhieu-nguoi"],
          ]),
          end("mot-nguoi", "Bạn nộp một bộ giấy để mở tiệm", [
            ["dang-ky", "Một mình đứng tên nên không cần giấy ủy quyền."],
          ]),
          end("nhieu-nguoi", "Làm giấy ủy quyền rồi đăng ký", [
            ["uy-quyen", "Cả nhà góp vốn thì cử một người đứng tên bằng văn bản."],
            ["dang-ky", "Người được cử đi đăng ký."],
          ]),
          end("sua-dang-ky", "Bạn sửa đăng ký hộ kinh doanh", [["sua", "Thông tin trên giấy phải đúng với thực tế."]]),
          end("lam-lai-giay", "Bạn xin cấp lại giấy", [["cap-lai", "Mã số hộ kinh doanh vẫn giữ như cũ."]]),
          end("nghi-han", "Bạn chấm dứt hộ kinh doanh", [["dong-cua", "Không báo thì vẫn bị tính thuế và nhắc nợ."]]),
        ],
      },
    },
  },
];
