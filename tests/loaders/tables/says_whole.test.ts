import {expect, test} from "vitest";
import {saysWhole} from "../../../loaders/tables/says_whole.js";

test.each([[["班数"]], [["合计", "班数"]], [["全校", "班数"]], [["学生总计", "男"]], [["三、在校生情况", "学生数"]], [[]]])("%j says the whole", (path) => {
  expect(saysWhole({path})).toBe(true);
});
test.each([[["教学点", "班数"]], [["小学", "班数"]], [["一年级", "班数"]], [["教学点", "合计"]]])("%j does not", (path) => {
  expect(saysWhole({path})).toBe(false);
});
