import {expect, test} from "vitest";
import {cited} from "../../../src/catalogue/cited.js";

test("a clause stands with its source, where there is one", () => {
  expect(cited({clause: "省实施办法第三条", source: "省教育厅网站"})).toBe("省实施办法第三条（来源：省教育厅网站）");
  expect(cited({clause: "省实施办法第三条"})).toBe("省实施办法第三条");
});
