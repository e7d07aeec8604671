import {describe, expect, it} from "vitest";
import {againstLimit, asWritten, count, cvText, judgedValue, number, percent, shareMet, shareRequired, signed, stated, statedMean} from "../../../../src/site/components/format.js";

describe("number", () => {
  it("groups thousands, fixes decimals and writes a true minus", () => {
    expect(number(1146)).toBe("1,146");
    expect(number(0.875, 2)).toBe("0.88");
    expect(number(-0.4, 1)).toBe("−0.4");
  });

  it("has no negative zero", () => {
    expect(number(-0.001, 2)).toBe("0.00");
  });
});

describe("signed", () => {
  it("always writes the sign, but not of what rounds to nothing", () => {
    expect([0.7, -0.4, 0, 0.001, -0.001].map((value) => signed(value, 2))).toEqual(["+0.70", "−0.40", "0.00", "0.00", "0.00"]);
  });
});

describe("percent", () => {
  it("reads shares of 0 to 1", () => {
    expect(percent(0.964, 2)).toBe("96.40%");
    expect(percent(1)).toBe("100%");
  });
});

describe("stated", () => {
  it("keeps missing, suppressed, not applicable and zero apart", () => {
    const words = [stated(0, "ok", number), stated(null, "missing", number), stated(null, "suppressed", number), stated(null, "not_applicable", number)];
    expect(words).toEqual(["0", "缺失", "不公开", "不适用"]);
  });

  it("never shows a value whose state forbids it", () => {
    expect(stated(3, "suppressed", number)).toBe("不公开");
  });

  it("says that there is no data where there is no state either", () => {
    expect(stated(undefined, undefined, number)).toBe("无数据");
  });
});

describe("count", () => {
  it("writes small counts in words and others in figures", () => {
    expect([0, 2, 7, 10, 11].map(count)).toEqual(["零", "两", "七", "十", "11"]);
  });
});

describe("againstLimit", () => {
  it("takes as many decimals as tell value and limit apart", () => {
    expect(againstLimit(0.51, 0.45)).toEqual({value: "0.51", limit: "0.45", gap: "0.06"});
    expect(againstLimit(0.452, 0.45)).toEqual({value: "0.452", limit: "0.450", gap: "0.002"});
    expect(againstLimit(0.45, 0.45)).toEqual({value: "0.45", limit: "0.45", gap: "0.00"});
    expect(againstLimit(0.450004, 0.45)).toEqual({value: "0.450004", limit: "0.450000", gap: "0.000004"});
  });

  it("reads a value that is its limit but for binary rounding as the limit", () => {
    expect(againstLimit(0.1 + 0.2, 0.3)).toEqual({value: "0.30", limit: "0.30", gap: "0.00"});
  });
});

describe("againstLimit of a limit with more decimals", () => {
  it("shows the limit as it is written, and a gap that adds up with what is shown", () => {
    expect(againstLimit(0.51, 0.405)).toEqual({value: "0.510", limit: "0.405", gap: "0.105"});
    expect(againstLimit(0.19, 0.186)).toEqual({value: "0.190", limit: "0.186", gap: "0.004"});
    expect(againstLimit(0.5149, 0.45)).toEqual({value: "0.51", limit: "0.45", gap: "0.06"});
  });
});

describe("asWritten", () => {
  it("has the decimals that a figure is written with, six at most, and two where asked", () => {
    expect([asWritten(2000), asWritten(1.125), asWritten(0.405, 2), asWritten(0.5, 2), asWritten(0.1 + 0.2), asWritten(0.000001)]).toEqual(["2,000", "1.125", "0.405", "0.50", "0.3", "0.000001"]);
  });
});

describe("shareRequired", () => {
  it("has the decimals that a share is written with", () => {
    expect([0.85, 0.855, 0.9, 1, 0.56666].map(shareRequired)).toEqual(["85%", "85.5%", "90%", "100%", "56.666%"]);
  });
});

describe("judgedValue", () => {
  const fails = (threshold: number) => ({threshold, verdict: "fail" as const});

  it("never lets a value that fails read as its threshold", () => {
    expect(judgedValue(5.298, fails(5.3), 2)).toBe("5.298");
    expect(judgedValue(2499.96, fails(2500), 0)).toBe("2,499.96");
    expect(judgedValue(50.04, fails(50), 1)).toBe("50.04");
  });

  it("has the decimals of a threshold that has more", () => {
    expect(judgedValue(1.121, {threshold: 1.1205, verdict: "pass"}, 2)).toBe("1.1210");
  });

  it("rounds any other value as usual", () => {
    expect(judgedValue(5.21, fails(5.3), 2)).toBe("5.21");
    expect(judgedValue(5.3004, {threshold: 5.3, verdict: "pass"}, 2)).toBe("5.30");
    expect(judgedValue(5.298, {threshold: null, verdict: "not_applicable"}, 2)).toBe("5.30");
  });
});

describe("shareMet", () => {
  it("rounds down: 84.6% is not 85%, and 99.6% is not yet 100%", () => {
    expect([0.846, 0.298, 0.996, 1, 1.2999].map(shareMet)).toEqual(["84%", "29%", "99%", "100%", "129%"]);
  });

  it("has the decimals of the floor that it is held against", () => {
    expect([shareMet(0.8549, 0.855), shareMet(0.855, 0.855), shareMet(0.8599, 0.85)]).toEqual(["85.4%", "85.5%", "85%"]);
  });

  it("is not a percent short where binary is a hair short", () => {
    expect([0.29, 0.57, 0.85, 0.87].map(shareMet)).toEqual(["29%", "57%", "85%", "87%"]);
  });
});

describe("cvText", () => {
  it("has two decimals, and more only where it would read as its limit", () => {
    expect([cvText(0.4504, 0.45), cvText(0.51, 0.45), cvText(0.4504, null)]).toEqual(["0.4504", "0.51", "0.45"]);
  });
});

describe("statedMean", () => {
  it("shows the mean where only the CV does not apply, 0 included, and the state where there is none", () => {
    const show = (value: number) => number(value, 1);
    expect(statedMean({mean: 2, state: "not_applicable"}, show)).toBe("2.0");
    expect(statedMean({mean: 0, state: "not_applicable"}, show)).toBe("0.0");
    expect([statedMean({mean: null, state: "missing"}, show), statedMean({mean: null, state: "not_applicable"}, show), statedMean({mean: 2, state: "suppressed"}, show), statedMean(undefined, show)]).toEqual(["缺失", "不适用", "不公开", "无数据"]);
  });
});
