import {expect, test} from "vitest";
import {neverItem} from "../../../loaders/mapping/never_item.js";

test.each(["校次", "班次", "名次", "联考排名", "语文年级排名", "校排", "年级排", "名次(校)", "排名[区]", "县排", "排位"])("%s is a place in an order", (header) => {
  expect(neverItem.test(header)).toBe(true);
});
test.each(["人次", "培训人次", "名次分", "排球", "语文", "学校排练", "次数", ""])("%s is none", (header) => {
  expect(neverItem.test(header)).toBe(false);
});
