import {describe, expect, test} from "vitest";
import {percentText, shareText} from "../../../loaders/formats/percent_text.js";

describe("a share as its cell shows it", () => {
  test.each([["0.9373", "93.73%"], ["0.94", "94%"], ["1", "100%"], ["0", "0%"], ["0.07", "7%"], ["0.005", "0.5%"], ["-0.05", "-5%"], ["12.5", "1250%"], ["0.289", "28.9%"], ["0.123456789012345", "12.3456789012345%"]])("%s is %s, and back", (share, percent) => {
    expect(percentText(share)).toBe(percent);
    expect(shareText(percent)).toBe(share);
  });
});
