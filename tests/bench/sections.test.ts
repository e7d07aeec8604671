import {expect, test} from "vitest";
import {readSections, writeSections} from "./sections.js";

const document = "# B\n\nWords.\n\n<!-- measured -->\n\n## One\n\n| a |\n\nMeasured on x.\n\n## Gone\n\n| b |\n";

test("a part measured anew replaces its own section, the others stay, in the order of the parts", () => {
  const sections = readSections(document);
  expect([...sections]).toEqual([["One", "| a |\n\nMeasured on x."], ["Gone", "| b |"]]);
  sections.set("Two", "| c |");
  expect(writeSections(document, sections, ["Two", "One"])).toBe("# B\n\nWords.\n\n<!-- measured -->\n\n## Two\n\n| c |\n\n## One\n\n| a |\n\nMeasured on x.\n");
});
