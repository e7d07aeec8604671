import {expect, test} from "vitest";
import {findDataset} from "../../loaders/datasets/datasets.js";
import {rejectsCsv} from "../../loaders/rejects_csv.js";

const scores = findDataset("exam_scores", "test");
const reject = {sheet: "成绩", row: 41, col: "D", field: "score", value: "8O", outcome: "reject" as const, reason: "unreadable_score", near: null, shared: false};

test("says where, what, why and how to repair, once for each cell", () => {
  expect(rejectsCsv(scores, [reject, reject])).toBe("\ufeff工作表,行,列,字段,原值,处理,原因代码,原因,如何修改\r\n成绩,41,D,score,8O,退回,unreadable_score,分数无法识别,填写数字，缺考、缓考填“缺考”，免考填“免考”\r\n");
});
test("nothing rejected is a header", () => {
  expect(rejectsCsv(scores, [])).toBe("\ufeff工作表,行,列,字段,原值,处理,原因代码,原因,如何修改\r\n");
});
test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "|cmd", "\r=1"])("%j is not run by a spreadsheet", (value) => {
  const written = rejectsCsv(scores, [{...reject, value}]);
  expect(written).toContain(`'${value}`);
});
test("quotes, commas and line breaks stay in their cell", () => {
  expect(rejectsCsv(scores, [{...reject, value: 'a,"b"\nc'}])).toContain('"a,""b""\nc"');
});
