import {expect, test} from "vitest";
import {nearCodes} from "../../../loaders/suggestions/near_codes.js";

const near = nearCodes(["3253000012", "3253000021", "3253000099"]);

test.each([["two neighbours swapped, before a digit replaced", "3253000102", ["3253000012"]], ["a digit replaced", "3253000092", ["3253000012", "3253000099"]], ["a digit too many", "32530000112", ["3253000012"]], ["a digit too few", "325300021", ["3253000021"]]])("%s", (_, text, codes) => {
  expect(near(text)).toEqual(codes);
});
test("swapped digits go first", () => {
  expect(nearCodes(["3253000012", "3253000011"])("3253000021")).toEqual(["3253000012", "3253000011"]);
});
test("a code that is known, one that is far away and an empty one have none near", () => {
  expect(near("3253000099")).toEqual([]);
  expect(near("9999999999")).toEqual([]);
  expect(near("")).toEqual([]);
});
