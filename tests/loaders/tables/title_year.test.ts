import {expect, test} from "vitest";
import {titleYears} from "../../../loaders/tables/title_year.js";

test.each([
  [["2013年小学基本情况统计表"], [2013]], [["2012—2013学年度统计表"], [2012, 2013]], [["2012-2013年"], [2012, 2013]], [["统计时点：2013年9月1日"], []], [["制表：2014 年 1 月"], []],
  [["教督〔2017〕6号"], []], [["学校", "9902000001"], []], [[], []], [["2013年", "2014年"], [2013, 2014]],
])("%j speaks of %j", (titles, years) => {
  expect(titleYears(titles)).toEqual(years);
});
