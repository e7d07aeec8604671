import {expect, test} from "vitest";
import {stands} from "../../../loaders/formats/stands.js";

test("bytes stand at a place as a whole or not at all, also at the end and beyond it", () => {
  const bytes = Buffer.from("学<v>1");
  const v = Buffer.from("<v>");
  expect([0, 2, 3, 4, 5, 6, 7, 99, -1].map((at) => stands(v, bytes, at))).toEqual([false, false, true, false, false, false, false, false, false]);
  expect([stands(Buffer.alloc(0), bytes, 99), stands(Buffer.from("学"), bytes, 0), stands(Buffer.from([0]), bytes, 7)]).toEqual([true, true, false]);
});
