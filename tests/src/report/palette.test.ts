import {describe, expect, it} from "vitest";
import {printPalette} from "../../../src/report/palette.js";

describe("printPalette", () => {
  it("takes the light colours of the site's style sheet, not the dark ones", () => {
    const css = ":root { --ink: #111; --pass: #0a0b0c; --sans: serif; } @media (prefers-color-scheme: dark) { :root { --ink: #eee; } }";
    expect(printPalette(css)).toEqual({ink: "#111", pass: "#0a0b0c", paper: "#ffffff", card: "#ffffff"});
  });

  it("has every colour that the template and the charts name", () => {
    expect(Object.keys(printPalette())).toEqual(expect.arrayContaining(["ink", "soft", "faint", "line", "paper", "card", "pass", "pass-bg", "fail", "fail-bg", "wait", "wait-bg", "in", "between", "lead"]));
  });
});
