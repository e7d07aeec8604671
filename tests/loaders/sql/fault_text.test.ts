import {expect, test} from "vitest";
import {faultText} from "../../../loaders/sql/fault_text.js";

test("a fault is its field and its reason, as a text of SQL", () => {
  expect([faultText("school_id", "unknown_school"), faultText("", "total_line"), faultText("it's", "x")]).toEqual(["'school_id:unknown_school'", "':total_line'", "'it''s:x'"]);
});
