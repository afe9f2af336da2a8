import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { pasteToText } from "./paste-to-text.ts";

const read = (html: string) => pasteToText(new JSDOM(html).window.document.body);

test.each<[string, string, string]>([
  [
    "a letter of Word",
    `<html><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h1><span style='font-family:".VnTime"'>Khai sinh</span></h1>
<p class=MsoNormal><b><span lang=VI>Cần mang</span></b><o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Giấy chứng sinh</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Căn cước</p><p class=MsoNormal>Nộp ở quầy.</p><!--EndFragment--></body></html>`,
    "## Khai sinh\n\nCần mang\n\n· Giấy chứng sinh\n· Căn cước\n\nNộp ở quầy.",
  ],
  [
    "a page of the web",
    `<div style="color:red"><h2>Ba bước</h2><ol><li>Điền <b>tờ khai</b></li><li>Nộp</li></ol><ul><li>Một</li><li>Hai</li></ul><script>alert(1)</script></div>`,
    "## Ba bước\n\n1. Điền tờ khai\n2. Nộp\n\n- Một\n- Hai",
  ],
  [
    "links keep their address",
    `<p>Xem <a href="https://dichvucong.gov.vn/abc">Cổng dịch vụ công</a> hoặc <a href="https://camau.gov.vn/">camau.gov.vn</a>, <a href="javascript:alert(1)">bấm</a></p>`,
    "Xem Cổng dịch vụ công (https://dichvucong.gov.vn/abc) hoặc camau.gov.vn, bấm",
  ],
  [
    "a table",
    "<table><tr><td>Bản sao</td><td>2.000 đồng</td></tr><tr><td>Trang sau</td><td>1.000 đồng</td></tr></table>",
    "Bản sao; 2.000 đồng\nTrang sau; 1.000 đồng",
  ],
  [
    "lines of a post",
    "<div>Thông báo</div><div><br></div><div>Sáng thứ Bảy<br>7 giờ 30</div>",
    "Thông báo\n\nSáng thứ Bảy\n7 giờ 30",
  ],
  ["what is hidden", `<p>Thấy<span style="display:none">không thấy</span></p>`, "Thấy"],
])("%s", (_what, html, text) => {
  expect(read(html).text).toBe(text);
});

test("pictures stay behind and are counted", () => {
  expect(read(`<p>Ảnh: <img src="data:image/png;base64,AAAA"><img src="file:///C:/a.png"></p>`)).toEqual({
    text: "Ảnh:",
    pictures: 2,
  });
});
