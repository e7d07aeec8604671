import {describe, expect, it} from "vitest";
import {bySerial} from "../../../../src/site/components/by_serial.js";

const row = (scope_id: string, serial: string | null) => ({scope_id, serial});

describe("bySerial", () => {
  it("puts 2 before 10, and a programme without a number last", () => {
    expect(bySerial([row("a", "1"), row("a", "10"), row("a", null), row("a", "2"), row("a", "")]).map(({serial}) => serial)).toEqual(["1", "2", "10", null, ""]);
  });

  it("keeps the scopes in the order in which they came", () => {
    expect(bySerial([row("b", "2"), row("a", "1"), row("b", "1")])).toEqual([row("b", "1"), row("b", "2"), row("a", "1")]);
  });

  it("makes nothing of nothing", () => {
    expect(bySerial([])).toEqual([]);
  });
});
