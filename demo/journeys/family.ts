import { ask, type DemoJourney, end, identityPapers, stage, within } from "./build.ts";

const civilStatusLaw = "Luật Hộ tịch số 60/2014/QH13";

export const familyJourneys: DemoJourney[] = [
  {
    slug: "co-em-be",
    content: {
      title: "Nhà có em bé mới sinh",
      summary: "Bé cần giấy khai sinh, hộ khẩu và thẻ bảo hiểm y tế. Bạn có thể làm cả ba trong một lần nộp.",
      forWhom: "cha, mẹ, ông bà hoặc người nuôi bé",
      keywords: [
        "sinh con",
        "mới sinh",
        "em bé mới sinh",
        "có con nhỏ",
        "vợ sinh",
        "đẻ con",
        "làm giấy cho bé",
        "giấy tờ cho trẻ sơ sinh",
      ],
      lifeEvent: "co_con_nho",
      event: "Ngày bé sinh",
      stages: [
        stage({
          key: "lam-mot-lan",
          title: "Khai sinh, hộ khẩu và thẻ bảo hiểm cho bé",
          oneVisit: {
            code: "2.000986",
            note: "Một bộ hồ sơ cho cả ba việc. Xã chuyển dữ liệu sang công an và bảo hiểm giúp bạn.",
          },
          procedures: ["1.001193", "1.004222"],
          deadlines: [within(60, "day", "kể từ ngày sinh", `${civilStatusLaw}, Điều 15`, true)],
          tips: [
            "Đặt tên bé trước khi đi. Đổi tên sau này khó hơn nhiều.",
            "Xem kỹ từng chữ trên bản nháp rồi mới ký.",
            "Bạn nộp được ở nơi cư trú của cha hoặc của mẹ.",
          ],
        }),
        stage({
          key: "ghi-ten-cha",
          title: "Khai sinh và ghi tên cha cùng lúc",
          condition: "cha mẹ chưa đăng ký kết hôn và muốn ghi tên cha",
          procedures: ["1.000689"],
          deadlines: [within(60, "day", "kể từ ngày sinh", `${civilStatusLaw}, Điều 15`, true)],
          tips: ["Cha và mẹ cùng đi thì nhanh hơn, vì hai người cùng ký sổ."],
        }),
        stage({
          key: "nhap-ho",
          title: "Nhập bé vào hộ khẩu sau",
          condition: "chưa nhập hộ khẩu cùng lúc khai sinh",
          after: ["lam-mot-lan", "ghi-ten-cha"],
          procedures: ["1.004222"],
          deadlines: [within(60, "day", "kể từ ngày bé được đăng ký khai sinh", "Nghị định 154/2024/NĐ-CP về cư trú")],
          tips: ["Bé được theo nơi thường trú của cha hoặc mẹ."],
        }),
        stage({
          key: "them-ban-sao",
          title: "Xin thêm bản sao giấy khai sinh",
          condition: "bạn cần nộp giấy khai sinh ở nhiều nơi",
          after: ["lam-mot-lan", "ghi-ten-cha"],
          procedures: ["2.000635"],
        }),
        stage({
          key: "the-can-cuoc",
          title: "Làm thẻ căn cước cho bé",
          condition: "bạn muốn bé có thẻ; dưới 14 tuổi không bắt buộc",
          after: ["lam-mot-lan", "ghi-ten-cha"],
          procedures: ["1.014062"],
        }),
      ],
      samePapers: [
        ...identityPapers,
        { name: "Giấy chứng sinh của bệnh viện hoặc trạm y tế", phrases: ["giấy chứng sinh"] },
      ],
      tree: {
        start: "be-may-tuoi",
        nodes: [
          ask(
            "be-may-tuoi",
            "Bé mấy tuổi?",
            [
              ["Dưới 6 tuổi", "da-cuoi-chua"],
              ["Từ 6 tuổi trở lên", "chi-khai-sinh-muon"],
            ],
            "Tính đến ngày bạn đi nộp.",
          ),
          ask("da-cuoi-chua", "Cha mẹ bé đã đăng ký kết hôn chưa?", [
            ["Đã đăng ký", "nhap-ho-luon"],
            ["Chưa đăng ký", "muon-ghi-ten-cha"],
          ]),
          ask("muon-ghi-ten-cha", "Bạn có muốn ghi tên cha vào giấy khai sinh không?", [
            ["Có, ghi ngay lần này", "khai-sinh-co-cha"],
            ["Chưa ghi lúc này", "nhap-ho-luon"],
          ]),
          ask(
            "nhap-ho-luon",
            "Bạn có muốn nhập hộ khẩu và lấy thẻ bảo hiểm luôn không?",
            [
              ["Có, làm chung một lần", "lam-chung"],
              ["Chưa, chỉ khai sinh trước", "chi-khai-sinh"],
            ],
            "Làm chung thì chỉ đi một lần.",
          ),
          end("lam-chung", "Bạn nộp một lần cho cả ba việc", [
            ["lam-mot-lan", "Bé dưới 6 tuổi nên được làm chung khai sinh, hộ khẩu và bảo hiểm."],
          ]),
          end(
            "chi-khai-sinh",
            "Bạn khai sinh trước, nhập hộ khẩu sau",
            [
              ["lam-mot-lan", "Khai sinh là việc bắt buộc và có hạn 60 ngày.", ["1.001193"]],
              ["nhap-ho", "Có giấy khai sinh rồi thì nhập bé vào hộ khẩu của cha hoặc mẹ."],
            ],
            "Thẻ bảo hiểm y tế của bé: hỏi cán bộ khi nhận giấy khai sinh.",
          ),
          end("khai-sinh-co-cha", "Bạn khai sinh và nhận cha cho bé cùng lúc", [
            ["ghi-ten-cha", "Cha mẹ chưa kết hôn vẫn ghi được tên cha ngay khi khai sinh."],
            ["nhap-ho", "Sau đó nhập bé vào hộ khẩu của cha hoặc mẹ."],
          ]),
          end("chi-khai-sinh-muon", "Bé trên 6 tuổi: khai sinh muộn", [
            ["lam-mot-lan", "Quá hạn vẫn đăng ký được; lệ phí do tỉnh quy định.", ["1.001193"]],
            ["nhap-ho", "Sau đó nhập bé vào hộ khẩu."],
          ]),
        ],
      },
    },
  },
  {
    slug: "ket-hon",
    content: {
      title: "Chuẩn bị kết hôn",
      summary: "Hai bạn cùng đến ủy ban nhân dân xã để đăng ký. Có người cần thêm giấy độc thân trước đó.",
      forWhom: "nam từ đủ 20 tuổi, nữ từ đủ 18 tuổi",
      keywords: ["kết hôn", "đám cưới", "lấy vợ", "lấy chồng", "cưới vợ", "làm đám cưới", "đăng ký kết hôn ở đâu"],
      lifeEvent: "hon_nhan_gia_dinh",
      event: null,
      stages: [
        stage({
          key: "giay-doc-than",
          title: "Xin giấy xác nhận độc thân",
          condition: "hai bạn thường trú ở hai xã khác nhau, hoặc từng kết hôn",
          procedures: ["1.004873"],
          deadlines: [
            within(6, "month", "kể từ ngày được cấp giấy (quá hạn phải xin lại)", "Nghị định 123/2015/NĐ-CP, Điều 23"),
          ],
          tips: ["Ghi rõ bạn dùng giấy để kết hôn với ai, ở xã nào."],
        }),
        stage({
          key: "dang-ky",
          title: "Đăng ký kết hôn",
          after: ["giay-doc-than"],
          procedures: ["1.000894"],
          tips: ["Hai bạn phải cùng có mặt để ký. Không ai ký thay được."],
        }),
        stage({
          key: "nguoi-nuoc-ngoai",
          title: "Đăng ký kết hôn với người nước ngoài",
          condition: "một trong hai bạn là người nước ngoài hoặc sống ở nước ngoài",
          after: ["giay-doc-than"],
          procedures: ["2.000806"],
          tips: ["Giấy tờ nước ngoài phải dịch ra tiếng Việt và được hợp pháp hóa."],
        }),
        stage({
          key: "ve-chung-nha",
          title: "Chuyển hộ khẩu về sống chung",
          condition: "một bạn dọn về nơi ở của bạn kia",
          after: ["dang-ky", "nguoi-nuoc-ngoai"],
          procedures: ["1.004222"],
          tips: ["Chủ hộ nơi bạn chuyển đến cần đồng ý."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "nguoi-nuoc-ngoai-khong",
        nodes: [
          ask("nguoi-nuoc-ngoai-khong", "Có ai là người nước ngoài hoặc sống ở nước ngoài không?", [
            ["Không, cả hai sống ở Việt Nam", "cung-xa"],
            ["Có", "voi-nguoi-nuoc-ngoai"],
          ]),
          ask(
            "cung-xa",
            "Hai bạn có cùng xã thường trú và chưa ai từng kết hôn không?",
            [
              ["Đúng vậy", "don-ve-chung"],
              ["Không, khác xã hoặc từng kết hôn", "can-giay"],
            ],
            "Cùng xã thì cán bộ tự tra được, không cần giấy độc thân.",
          ),
          ask("don-ve-chung", "Cưới xong có ai chuyển hộ khẩu không?", [
            ["Có", "dang-ky-va-chuyen"],
            ["Không", "chi-dang-ky"],
          ]),
          ask("can-giay", "Cưới xong có ai chuyển hộ khẩu về sống chung không?", [
            ["Có, sẽ chuyển", "du-ba-viec"],
            ["Không chuyển", "giay-roi-dang-ky"],
          ]),
          end("chi-dang-ky", "Hai bạn chỉ cần một lần đến xã", [
            ["dang-ky", "Hai bạn cùng xã và chưa từng kết hôn nên không cần giấy độc thân."],
          ]),
          end("dang-ky-va-chuyen", "Đăng ký kết hôn rồi chuyển hộ khẩu", [
            ["dang-ky", "Hai bạn cùng xã và chưa từng kết hôn nên không cần giấy độc thân."],
            ["ve-chung-nha", "Có giấy kết hôn rồi thì nhập vào hộ của bạn kia."],
          ]),
          end("giay-roi-dang-ky", "Xin giấy độc thân trước, đăng ký sau", [
            ["giay-doc-than", "Xã nơi đăng ký cần biết bạn đang độc thân."],
            ["dang-ky", "Có giấy rồi, hai bạn cùng đến ký."],
          ]),
          end("du-ba-viec", "Ba việc, làm lần lượt", [
            ["giay-doc-than", "Xã nơi đăng ký cần biết bạn đang độc thân."],
            ["dang-ky", "Có giấy rồi, hai bạn cùng đến ký."],
            ["ve-chung-nha", "Sau đó nhập vào hộ của bạn kia."],
          ]),
          end("voi-nguoi-nuoc-ngoai", "Kết hôn có người nước ngoài", [
            ["giay-doc-than", "Bạn ở Việt Nam cần giấy xác nhận độc thân."],
            ["nguoi-nuoc-ngoai", "Xã kiểm tra thêm giấy tờ của người nước ngoài."],
          ]),
        ],
      },
    },
  },
  {
    slug: "nguoi-than-qua-doi",
    content: {
      title: "Khi người thân qua đời",
      summary: "Xin chia buồn cùng gia đình. Trang này gom các việc phải làm, để bạn chỉ đi một lần cho phần chính.",
      forWhom: "vợ, chồng, con, cha mẹ hoặc người thân khác của người mất",
      keywords: [
        "người nhà mất",
        "người thân mất",
        "có tang",
        "ba mất",
        "má mất",
        "ông bà mất",
        "chết",
        "tiền mai táng",
        "báo tử",
        "chia thừa kế",
      ],
      lifeEvent: "nguoi_than_qua_doi",
      event: "Ngày mất",
      stages: [
        stage({
          key: "khai-tu",
          title: "Khai tử, xóa hộ khẩu và nhận tiền mai táng",
          oneVisit: {
            code: null,
            note: "Nói với cán bộ bạn muốn làm cùng lúc. Các việc này dùng chung giấy tờ và dữ liệu.",
          },
          procedures: [
            "1.000656",
            "1.003197",
            ["1.014028", "người mất đang hưởng trợ cấp hưu trí xã hội"],
            ["1.001731", "người mất đang hưởng trợ cấp xã hội hằng tháng"],
            ["2.002308", "người mất là thanh niên xung phong thời chống Pháp"],
          ],
          deadlines: [
            within(15, "day", "kể từ ngày mất, để khai tử", `${civilStatusLaw}, Điều 33`, true),
            within(
              7,
              "day",
              "kể từ ngày hộ có người mất, để xóa thường trú",
              "Nghị định 154/2024/NĐ-CP về cư trú",
              true,
            ),
          ],
          tips: [
            "Mất ở bệnh viện thì bệnh viện cấp giấy báo tử. Mất ở nhà thì xin xác nhận của ấp, khóm.",
            "Xin vài bản trích lục khai tử. Ngân hàng, bảo hiểm thường hỏi giấy này.",
          ],
        }),
        stage({
          key: "thua-ke",
          title: "Chia tài sản người mất để lại",
          condition: "người mất có nhà, đất, xe hoặc tiền gửi, và không tranh chấp",
          after: ["khai-tu"],
          procedures: ["2.001406", ["2.001016", "có người không nhận phần của mình"]],
          tips: ["Mọi người thừa kế cùng ký. Ai ở xa có thể ủy quyền."],
        }),
        stage({
          key: "giam-ho",
          title: "Cử người giám hộ cho trẻ mồ côi",
          condition: "người mất để lại con chưa đủ 18 tuổi không còn cha mẹ",
          after: ["khai-tu"],
          procedures: ["1.004837"],
        }),
        stage({
          key: "dong-tiem",
          title: "Đổi chủ hoặc đóng hộ kinh doanh",
          condition: "người mất đứng tên hộ kinh doanh",
          after: ["khai-tu"],
          procedures: [
            ["2.000720", "gia đình tiếp tục buôn bán"],
            ["1.001266", "gia đình nghỉ buôn bán"],
          ],
        }),
      ],
      samePapers: [
        ...identityPapers,
        { name: "Giấy báo tử hoặc trích lục khai tử", phrases: ["giấy báo tử", "trích lục khai tử"] },
      ],
      tree: {
        start: "tro-cap-gi",
        nodes: [
          ask("tro-cap-gi", "Người mất có đang nhận trợ cấp nào của xã không?", [
            ["Trợ cấp hưu trí xã hội (người từ 75 tuổi)", "co-tai-san-a"],
            ["Trợ cấp xã hội hằng tháng (khuyết tật, mồ côi…)", "co-tai-san-b"],
            ["Không nhận, hoặc không rõ", "co-tai-san-c"],
          ]),
          ask("co-tai-san-a", "Người mất có để lại nhà, đất, xe không?", [
            ["Có", "huu-tri-thua-ke"],
            ["Không", "huu-tri"],
          ]),
          ask("co-tai-san-b", "Người mất có để lại nhà, đất hoặc xe không?", [
            ["Có", "xa-hoi-thua-ke"],
            ["Không", "xa-hoi"],
          ]),
          ask("co-tai-san-c", "Nhà, đất, xe của người mất có cần chia không?", [
            ["Có", "khai-tu-thua-ke"],
            ["Không", "chi-khai-tu"],
          ]),
          end("huu-tri", "Khai tử và nhận tiền mai táng", [
            [
              "khai-tu",
              "Người mất hưởng trợ cấp hưu trí xã hội nên gia đình được tiền mai táng.",
              ["1.000656", "1.003197", "1.014028"],
            ],
          ]),
          end("huu-tri-thua-ke", "Khai tử, nhận tiền mai táng rồi chia tài sản", [
            [
              "khai-tu",
              "Người mất hưởng trợ cấp hưu trí xã hội nên gia đình được tiền mai táng.",
              ["1.000656", "1.003197", "1.014028"],
            ],
            ["thua-ke", "Cần trích lục khai tử trước khi chia tài sản.", ["2.001406"]],
          ]),
          end("xa-hoi", "Khai tử và nhận tiền mai táng của trợ giúp xã hội", [
            [
              "khai-tu",
              "Người mất hưởng trợ cấp xã hội nên gia đình được tiền mai táng.",
              ["1.000656", "1.003197", "1.001731"],
            ],
          ]),
          end("xa-hoi-thua-ke", "Khai tử, tiền mai táng và chia tài sản", [
            [
              "khai-tu",
              "Người mất hưởng trợ cấp xã hội nên gia đình được tiền mai táng.",
              ["1.000656", "1.003197", "1.001731"],
            ],
            ["thua-ke", "Cần trích lục khai tử trước khi chia tài sản.", ["2.001406"]],
          ]),
          end(
            "chi-khai-tu",
            "Khai tử và xóa hộ khẩu",
            [["khai-tu", "Hai việc này bắt buộc và làm cùng một lần.", ["1.000656", "1.003197"]]],
            "Nếu người mất có đóng bảo hiểm xã hội, hãy hỏi cơ quan bảo hiểm về tiền mai táng.",
          ),
          end("khai-tu-thua-ke", "Khai tử rồi chia tài sản", [
            ["khai-tu", "Hai việc này bắt buộc và làm cùng một lần.", ["1.000656", "1.003197"]],
            ["thua-ke", "Cần trích lục khai tử trước khi chia tài sản.", ["2.001406"]],
          ]),
        ],
      },
    },
  },
  {
    slug: "con-di-hoc",
    content: {
      title: "Con chuẩn bị đi học",
      summary: "Trường thường hỏi giấy khai sinh và nơi ở. Nhà khó khăn xin được tiền học và tiền ăn trưa.",
      forWhom: "cha mẹ có con vào mẫu giáo, lớp 1 hoặc chuyển trường",
      keywords: [
        "con đi học",
        "vào lớp 1",
        "nhập học",
        "đi mẫu giáo",
        "chuyển trường",
        "hồ sơ nhập học",
        "tiền học cho con",
      ],
      lifeEvent: "hoc_tap",
      event: null,
      stages: [
        stage({
          key: "giay-to-nhap-hoc",
          title: "Giấy tờ nhập học",
          procedures: [
            "2.000635",
            ["1.010041", "trường hỏi giấy xác nhận nơi ở"],
            ["2.000815", "trường nhận bản sao y của giấy tờ khác"],
          ],
          tips: ["Hỏi trường cần mấy bản sao rồi xin một lần cho đủ."],
        }),
        stage({
          key: "xet-ho-ngheo",
          title: "Xin xét hộ nghèo, hộ cận nghèo",
          condition: "nhà khó khăn nhưng chưa có giấy hộ nghèo",
          procedures: ["1.011607"],
        }),
        stage({
          key: "ho-tro-tien-hoc",
          title: "Xin tiền hỗ trợ học tập",
          condition: "con thuộc diện được hỗ trợ",
          after: ["xet-ho-ngheo"],
          procedures: ["1.014336", ["1.001622", "con học mẫu giáo"]],
          tips: ["Nộp ở trường hoặc ở xã. Hỏi nhà trường hạn nộp của năm học."],
        }),
      ],
      samePapers: identityPapers,
      tree: {
        start: "nha-kho-khan",
        nodes: [
          ask(
            "nha-kho-khan",
            "Nhà bạn thuộc trường hợp nào?",
            [
              ["Đã có giấy hộ nghèo hoặc cận nghèo", "con-mau-giao"],
              ["Khó khăn nhưng chưa được xét", "xet-truoc"],
              ["Không thuộc diện khó khăn", "chi-giay-to"],
            ],
            "Trẻ khuyết tật hoặc mồ côi: chọn dòng đầu.",
          ),
          ask("con-mau-giao", "Con học mẫu giáo hay phổ thông?", [
            ["Mẫu giáo", "mau-giao-ho-tro"],
            ["Lớp 1 trở lên", "pho-thong-ho-tro"],
          ]),
          end("chi-giay-to", "Bạn chỉ cần giấy tờ nhập học", [
            ["giay-to-nhap-hoc", "Trường cần bản sao giấy khai sinh của con.", ["2.000635"]],
          ]),
          end("mau-giao-ho-tro", "Giấy tờ nhập học, tiền học và tiền ăn trưa", [
            ["giay-to-nhap-hoc", "Trường cần bản sao giấy khai sinh của con.", ["2.000635"]],
            ["ho-tro-tien-hoc", "Con học mẫu giáo và nhà thuộc diện hỗ trợ.", ["1.014336", "1.001622"]],
          ]),
          end("pho-thong-ho-tro", "Giấy tờ nhập học và tiền hỗ trợ học tập", [
            ["giay-to-nhap-hoc", "Trường cần bản sao giấy khai sinh của con.", ["2.000635"]],
            ["ho-tro-tien-hoc", "Nhà thuộc diện hỗ trợ.", ["1.014336"]],
          ]),
          end("xet-truoc", "Xin xét hộ nghèo trước, xin tiền học sau", [
            ["giay-to-nhap-hoc", "Trường cần bản sao giấy khai sinh của con.", ["2.000635"]],
            ["xet-ho-ngheo", "Có kết quả xét rồi con mới được hỗ trợ."],
            ["ho-tro-tien-hoc", "Nộp khi đã có giấy hộ nghèo hoặc cận nghèo.", ["1.014336"]],
          ]),
        ],
      },
    },
  },
];
