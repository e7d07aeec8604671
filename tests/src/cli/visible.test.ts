import {expect, test} from "vitest";
import {main} from "../../../src/cli.js";
import {visible, visibleJson} from "../../../src/cli/visible.js";

test("letters that command a terminal are shown as their pictures, line breaks and tabs stay", () => {
  expect(visible("甲\u001b[31m乙\u0007\r\u007f\u009b2J\tx\ny")).toBe("甲␛[31m乙␇␍␡\ufffd2J\tx\ny");
  expect(visible("")).toBe("");
});
test("a JSON document says the same afterwards", () => {
  const document = {name: "甲\u001b[31m\u009b2J\u007f"};
  const shown = visibleJson(JSON.stringify(document));
  expect(shown).not.toMatch(/\p{Cc}/u);
  expect(JSON.parse(shown)).toEqual(document);
});
test("the command line prints nothing else", async () => {
  const printed: string[] = [];
  const stream = {write: (text: string) => void printed.push(text)};
  expect(await main(["check", "\u001b[31m.csv", "--as", "enrolment"], {stdout: stream, stderr: stream})).toBe(1);
  expect(printed.join("")).toContain("␛[31m.csv");
  expect(printed.join("")).not.toContain("\u001b");
});
