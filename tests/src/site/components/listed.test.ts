import {describe, expect, it} from "vitest";
import {listed} from "../../../../src/site/components/listed.js";

const manifest = {catalogue: {lists: {levels: [{id: "county", zh: "县级", en: "County"}]}}} as unknown as Parameters<typeof listed>[0];

describe("listed", () => {
  it("gives the word of an id", () => {
    expect(listed(manifest, "levels", "county")).toBe("县级");
  });

  it("lets an id that is not listed, or of a list that is not there, stand for itself", () => {
    expect([listed(manifest, "levels", "moon"), listed(manifest, "kinds", "mock"), listed(manifest, "levels", null)]).toEqual(["moon", "mock", ""]);
  });
});
